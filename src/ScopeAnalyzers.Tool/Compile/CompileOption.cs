using System.CommandLine;
using ScopeAnalyzers.Review;

namespace ScopeAnalyzers.Tool;

/// <summary>The option <c>--compile</c> of the verbs that judge a change.</summary>
internal static class CompileOption
{
    public static Option<string?> Create() => new("--compile")
    {
        Description = "Then load the projects too, which runs their build logic, and judge what the agents' code uses. The solution, project or folder; else the nearest solution.",
        HelpName = "SLN",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>A review with what the projects show; as it was, with a word on standard error, where they are not loaded.</summary>
    /// <param name="given">The solution, project or folder, absolute; null for the nearest solution.</param>
    public static (ReviewResult Review, IReadOnlyList<JudgedCompilation>? Compilations) Compile(ReviewResult plain, ReviewRequest request, string? given, Surroundings surroundings)
    {
        using (Progress.Say("Loading the projects …", surroundings))
        {
            var compiled = CompileCheck.Run(plain, request, given, CancellationToken.None);
            if (compiled.Refusal is { } refusal)
                surroundings.Error.WriteLine(refusal);
            return (compiled.Review, compiled.Compilations);
        }
    }
}
