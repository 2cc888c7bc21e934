using System.CommandLine;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Compile.Referenced;
using ScopeAnalyzers.Tool.Output;
using ScopeAnalyzers.Tool.Weakening;

namespace ScopeAnalyzers.Tool.Compile;

/// <summary>The option <c>--compile</c> of the verbs that evaluate a change.</summary>
internal static class CompileOption
{
    public static Option<string?> Create() => new("--compile")
    {
        Description = "Then load the projects too, which runs their build logic, and evaluate what the agents' code uses. The solution, project or folder; else the nearest solution.",
        HelpName = "SLN",
        Arity = ArgumentArity.ZeroOrOne,
    };

    /// <summary>
    /// Reviews a change, and where the option is given with what the projects show; without that, and a word on standard error, where they
    /// are not loaded.
    /// </summary>
    public static CompileResult Review(
        ReviewRequest request, Option<string?> option, ParseResult parsed, CommonOptions common, CommandContext context)
    {
        ReviewResult plain;
        using (Progress.Say("Reading the change from git …", context))
            plain = FromGit(request);
        if (parsed.GetResult(option) is null)
            return CompileResult.NotAsked(WithNotRead(plain));
        var given = parsed.GetValue(option) is { } path ? common.PathOf(parsed, context, path) : null;
        using (Progress.Say("Loading the projects …", context))
        {
            var compiled = CompileCheck.Run(plain, request, given, CancellationToken.None);
            if (compiled.Refusal is { } refusal)
                context.Error.WriteLine(refusal);
            return compiled;
        }
    }

    /// <summary>Reviews a change as <c>check</c> does without the option.</summary>
    public static ReviewResult ReviewWithout(ReviewRequest request) => WithNotRead(FromGit(request));

    private static ReviewResult FromGit(ReviewRequest request)
    {
        var plain = Reviewer.Run(request, CancellationToken.None);
        return plain.With(new TestEditFindings(plain, request).All(CancellationToken.None), "check");
    }

    private static ReviewResult WithNotRead(ReviewResult plain) => plain.With(NotRead.In(plain), "check");
}
