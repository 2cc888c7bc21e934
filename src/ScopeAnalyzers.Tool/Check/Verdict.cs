using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Check;

/// <summary>What a review means for the process (cli.md; cli.md, "Exit codes").</summary>
internal static class Verdict
{
    private static readonly string[] OfTheManifest = ["SCOPE001", "SCOPE006"];

    /// <summary>The exit code; what only warns is <see cref="ExitCode.InScope"/>.</summary>
    public static int ExitCodeOf(ReviewResult result)
    {
        var errors = result.Findings.Where(finding => finding.Level == Level.Error).ToList();
        if (errors.Any(error => OfTheManifest.Contains(error.Id)))
            return ExitCode.Usage;
        if (errors.Any(error => error.Outcome == Outcome.Deny && error.Id != "SCOPE009"))
            return ExitCode.OutOfScope;
        return errors.Count > 0 ? ExitCode.Indeterminate : ExitCode.InScope;
    }
}
