using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Tool.Tests.Workflows;

/// <summary>What another repository includes to run the check: the action, the component and the template.</summary>
/// <param name="Path">The file.</param>
/// <param name="Install">The shell that installs the pinned command.</param>
/// <param name="Check">The shell that runs it.</param>
/// <param name="Comment">The shell that keeps the comment up to date.</param>
internal sealed partial record CITemplate(string Path, string Install, string Check, string Comment)
{
    public static CITemplate GitHub { get; } = Of("action.yml", "run");

    public static CITemplate GitLab { get; } = Of("templates/agent-scope.yml", "script");

    public static CITemplate Azure { get; } = Of("integrations/azure/agent-scope.yml", "bash");

    public static IReadOnlyList<CITemplate> All => [GitHub, GitLab, Azure];

    /// <summary>The scripts of a file; GitLab's are what a shell reads up to a word.</summary>
    public static IEnumerable<string> Scripts(string text) =>
        HereDocument().Match(text) is { Success: true } inner ? [text, inner.Groups[1].Value] : [text];

    private static CITemplate Of(string path, string key)
    {
        var scripts = YamlFile.Read(path).Values(key).Select(text => Scripts(text).Last()).ToList();
        return new CITemplate(
            path,
            scripts.Single(text => text.Contains("dotnet tool install", StringComparison.Ordinal)),
            scripts.Single(text => text.Contains("echo \"$status\" > status", StringComparison.Ordinal)),
            scripts.Single(text => text.Contains("comment.json", StringComparison.Ordinal)));
    }

    [GeneratedRegex(@"<<'SCRIPT'\n(.*?\n)SCRIPT\n", RegexOptions.Singleline)]
    private static partial Regex HereDocument();
}
