namespace ScopeAnalyzers.Review.Git;

/// <summary>
/// Switches off the programs that the repository's own configuration defines by a name of its choice, and that attributes call: filters,
/// which git would run on files of the working tree, and merge drivers, which it would run to do a merge again.
/// </summary>
internal static class DriverSettings
{
    private static readonly string[] FilterOff = ["clean=", "smudge=", "process=", "required=false"];

    /// <summary>A driver that takes the branch's own side, so that what the merge took from elsewhere shows as the merge's act.</summary>
    private static readonly string[] MergeOff = ["driver=true", "recursive=text"];

    /// <summary>Options before a command that reads the working tree.</summary>
    public static IEnumerable<string> WithoutFilters(GitProcess git, string commonDirectory) => Off(git, commonDirectory, "filter", FilterOff);

    /// <summary>Options before a command that merges.</summary>
    public static IEnumerable<string> WithoutMergeDrivers(GitProcess git, string commonDirectory) =>
        Off(git, commonDirectory, "merge", MergeOff);

    private static IEnumerable<string> Off(GitProcess git, string commonDirectory, string section, string[] settings)
    {
        // A configuration without such a section costs no process to know.
        if (!MayHave(section, Path.Combine(commonDirectory, "config")))
            return [];
        string[] question = ["config", "--null", "--includes", "--name-only", "--get-regexp", $@"^{section}\..*\."];
        var names = git.Text(question, 1).Split(['\0'], StringSplitOptions.RemoveEmptyEntries)
            .Select(setting => setting.Substring(0, setting.LastIndexOf('.'))).Distinct().ToList();
        if (names.Find(name => name.IndexOf('=') >= 0) is { } odd)
            throw new GitFailure(GitFailureKind.Failed, $"git's configuration has '{odd}', whose name holds a '=', so that it cannot be switched off; take it out");
        return names.SelectMany(name => settings.SelectMany(setting => new[] { "-c", $"{name}.{setting}" }));
    }

    /// <summary>Whether the file has such a section, or leads to another file that may.</summary>
    private static bool MayHave(string section, string file)
    {
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        return Has(section) || Has("include") || Has("worktreeConfig");

        bool Has(string word) => text.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
