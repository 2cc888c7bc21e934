using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Review.Git;

/// <summary>
/// Switches off the filters that the repository's own configuration defines, which git would run on the working tree's files.
/// Those of the user's own configuration are the user's programs and stay.
/// </summary>
internal static class FilterSettings
{
    private static readonly string[] Commands = ["clean", "smudge", "process"];

    /// <summary>Options before the command. Empty for a repository without filters, which costs no process to know.</summary>
    public static IEnumerable<string> Off(GitProcess git, string commonDirectory)
    {
        if (!MayHaveFilters(Path.Combine(commonDirectory, "config")) && !MayHaveFilters(Path.Combine(commonDirectory, "config.worktree")))
            return [];
        string[] question = ["config", "--null", "--includes", "--name-only", "--get-regexp", @"^filter\."];
        var names = git.Text(question, 1).Split(['\0'], StringSplitOptions.RemoveEmptyEntries).Select(FilterOf).Distinct();
        return names.SelectMany(name => Commands.SelectMany(command => new[] { "-c", $"{name}.{command}=" }).Concat(["-c", $"{name}.required=false"]));
    }

    private static bool MayHaveFilters(string file) =>
        File.Exists(file) && Regex.IsMatch(File.ReadAllText(file), "filter|include", RegexOptions.IgnoreCase);

    private static string FilterOf(string setting) => setting.Substring(0, setting.LastIndexOf('.'));
}
