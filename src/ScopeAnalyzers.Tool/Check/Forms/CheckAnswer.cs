using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Compile;

namespace ScopeAnalyzers.Tool.Check.Forms;

/// <summary>What <c>check</c> answers, before it has a form.</summary>
/// <param name="Compilations">The compilations that were evaluated, or null if none was asked for.</param>
internal sealed record CheckAnswer(ReviewResult Result, IReadOnlyList<EvaluatedCompilation>? Compilations)
{
    /// <summary>The outcome in one line.</summary>
    public string Outcome => OutcomeLine.Of(Result, IsCompiled).Text;

    /// <summary>Whether a compiler of <c>check</c> bound the C#.</summary>
    public bool IsCompiled => Compilations is not null;

    /// <summary>A file of C# that an agent changed and that nobody bound, or null if there is none.</summary>
    public string? UnboundCode => IsCompiled || !Result.HasManifest ? null : Result.Changes.FirstOrDefault(OutcomeLine.IsAgentsCode)?.Path;
}
