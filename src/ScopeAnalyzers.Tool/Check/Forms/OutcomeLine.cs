using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Output;
using Spectre.Console;

namespace ScopeAnalyzers.Tool.Check.Forms;

/// <summary>The outcome of a check in one line. It claims nothing of C# that nobody bound.</summary>
internal static class OutcomeLine
{
    /// <summary>What is said of C# that nobody bound.</summary>
    public const string Unbound = "what the C# uses is not evaluated here: the build does it, or --compile";

    private const string InScope = "in scope";

    private const string InScopeByGit = "files, packages and commits in scope; " + Unbound;

    public static (string Text, Color Color) Of(ReviewResult result, bool isCompiled)
    {
        var errors = result.Findings.Count(finding => finding.Level == Level.Error);
        var warnings = result.Findings.Count(finding => finding.Level == Level.Warning);
        var counts = $"{Words.Count(errors, "error")}, {Words.Count(warnings, "warning")}";
        return result switch
        {
            { HasManifest: false, Findings.Count: > 0 } => ("No agent-scope.json is in force: nothing is evaluated.", Color.Yellow),
            { HasManifest: false } => ("No agent-scope.json: nothing is evaluated. 'agent-scope init' proposes one.", Color.Yellow),
            { Outcome: Outcome.Deny } => ($"✗ out of scope: {counts}", Color.Red),
            { Outcome: Outcome.Indeterminate } => ($"? not evaluated: {counts}", Color.Yellow),
            _ => ($"✓ {(isCompiled || !result.Changes.Any(IsAgentsCode) ? InScope : InScopeByGit)}{(warnings > 0 ? $": {counts}" : "")}",
                Color.Green),
        };
    }

    /// <summary>Whether a change is an agent's, of C#.</summary>
    public static bool IsAgentsCode(Change change) => change.Agents.Count > 0 && change.IsCSharp;
}
