using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile;

/// <summary>What a check with or without <c>--compile</c> found.</summary>
/// <param name="Review">The review, with what the compilations add to it.</param>
/// <param name="Compilations">The compilations that hold an agent's lines, or null if none was asked for.</param>
/// <param name="Refusal">Why nothing was loaded, or null if something was, or nothing was asked for.</param>
internal sealed record CompileResult(ReviewResult Review, IReadOnlyList<EvaluatedCompilation>? Compilations, string? Refusal)
{
    /// <summary>A check without the option.</summary>
    public static CompileResult NotAsked(ReviewResult review) => new(review, null, null);

    public static CompileResult Refused(ReviewResult review, string why) => new(review, [], why);
}

/// <summary>One project for one framework.</summary>
/// <param name="Project">Its file, relative to the root.</param>
/// <param name="Name">Its name, with the framework where it has several: <c>Web(net10.0)</c>.</param>
/// <param name="Files">The sources in it that agents touched.</param>
internal sealed record EvaluatedCompilation(string Project, string Name, IReadOnlyList<string> Files);
