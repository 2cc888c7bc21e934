using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>
/// What is said of a file with code that no observer can evaluate (SCOPE105): in scope, it may be changed where a pattern names it.
/// </summary>
public static class UnobservedCodeRule
{
    private const string Id = "SCOPE105";

    /// <summary>The denial, or null if the file is out of scope anyway, or a rule or grant names it.</summary>
    /// <param name="what">What it carries: <c>Visual Basic</c>, <c>a page with C#</c>.</param>
    public static Decision? Denial(AgentPolicy scope, FileResource file, string what) =>
        scope.Decide(file) is not { Outcome: Outcome.Allow } decision || NamingPatterns.Name(scope, file, decision)
            ? null
            : Decision.Denied(Id, [new Reason("built-in:code", Place: null, $"it carries {what}, which is not evaluated", Instead(file.Path), Grantable: true)]);

    private static string Instead(string path) =>
        $"have the scope name such files by folder or extension, or ask for a grant with \"files\": [\"{path}\"]";
}
