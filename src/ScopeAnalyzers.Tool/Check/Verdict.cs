using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Check;

/// <summary>What a review means for the process (cli.md, "Exit codes"): the same on every machine.</summary>
internal static class Verdict
{
    private static readonly string[] OfTheManifest = ["SCOPE001", "SCOPE006"];

    /// <summary>The exit code; what only warns is <see cref="ExitCode.InScope"/>.</summary>
    public static int ExitCodeOf(ReviewResult result)
    {
        var errors = result.Findings.Where(finding => LevelInCI(finding, result) == Level.Error).ToList();
        if (errors.Any(error => OfTheManifest.Contains(error.Id)))
            return ExitCode.Usage;
        if (errors.Any(error => error.Outcome == Outcome.Deny && error.Id != "SCOPE009"))
            return ExitCode.OutOfScope;
        return errors.Count > 0 ? ExitCode.Indeterminate : ExitCode.InScope;
    }

    // A developer's build goes on where something could not be evaluated. A command that is asked has to say so, or it would pass.
    private static Level LevelInCI(Finding finding, ReviewResult result)
    {
        if (finding.Outcome != Outcome.Indeterminate)
            return finding.Level;
        var mode = result.Policies.FirstOrDefault(policy => policy.Agent == finding.Agent)?.Mode ?? Mode.Enforce;
        return LevelTable.Of(mode, finding.Outcome, finding.Id, ci: true) is { } level && level > finding.Level ? level : finding.Level;
    }
}
