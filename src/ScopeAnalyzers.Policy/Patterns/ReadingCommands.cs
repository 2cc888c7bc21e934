namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>
/// Commands that only read, so that no <c>allow</c> list is about them (manifest.md, "Scopes"): a program a row, with what makes it more
/// than a reader.
/// </summary>
internal static class ReadingCommands
{
    private static readonly HashSet<string> Programs = new(
        [
            "[", "basename", "cat", "cd", "cmp", "column", "comm", "cut", "df", "diff", "dirname", "du", "echo", "egrep", "false", "fgrep", "fold", "grep",
            "head", "id", "jq", "ls", "md5sum", "nl", "od", "popd", "printenv", "printf", "pushd", "pwd", "readlink", "realpath", "seq", "sha1sum",
            "sha256sum", "sleep", "stat", "tail", "test", "tr", "true", "type", "uname", "wc", "which", "whoami",
        ],
        StringComparer.Ordinal);

    // Readers, but for these options.
    private static readonly Dictionary<string, string[]> ProgramsBut = new(StringComparer.Ordinal)
    {
        ["date"] = ["-s", "--set"],
        ["file"] = ["-C", "--compile"],
        ["find"] = ["-exec", "-execdir", "-ok", "-okdir", "-delete", "-fprint", "-fprint0", "-fprintf", "-fls"],
        ["rg"] = ["--pre", "--hostname-bin"],
        ["sort"] = ["-o", "--output", "--compress-program"],
        ["tree"] = ["-o"],
    };

    private static readonly HashSet<string> GitVerbs = new(
        [
            "blame", "cat-file", "describe", "diff", "for-each-ref", "grep", "log", "ls-files", "ls-tree", "merge-base", "name-rev", "rev-list", "rev-parse",
            "shortlog", "show", "show-ref", "status",
        ],
        StringComparer.Ordinal);

    // What has a verb write a file or run a program.
    private static readonly string[] GitMore = ["--output", "--ext-diff", "--open-files-in-pager", "-O", "--textconv", "--filters"];

    // Verbs that read with these words behind them, and with none.
    private static readonly Dictionary<string, string[]> GitLists = new(StringComparer.Ordinal)
    {
        ["branch"] = ["--list", "-l", "-a", "-r", "-v", "-vv", "--all", "--remotes", "--show-current", "--verbose"],
        ["remote"] = ["-v", "--verbose"],
        ["stash"] = ["list", "show"],
        ["tag"] = ["--list", "-l"],
        ["worktree"] = ["list"],
    };

    private static readonly string[] DotnetLists = ["--version", "--info", "--list-sdks", "--list-runtimes"];

    // What a shell or a text of several commands would need: such a text is not one command.
    private static readonly char[] Special = ['\'', '"', '\\', '$', '`', '<', '>', '|', '&', ';', '(', ')', '\n', '\r'];

    /// <summary>Whether a command only reads. It must be written plainly: <c>/tmp/git diff</c> is another program's.</summary>
    /// <param name="text">The command.</param>
    /// <param name="words">Its words, or null if only the text is known.</param>
    public static bool Has(string text, IReadOnlyList<string>? words)
    {
        if (words is null && text.IndexOfAny(Special) >= 0)
            return false;
        var all = words ?? text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
        if (all.Count == 0)
            return false;
        string[] rest = [.. all.Skip(1)];
        return all[0] switch
        {
            "git" => IsGit(rest),
            "dotnet" => rest.Length == 1 && DotnetLists.Contains(rest[0]),
            "sed" => IsSed(rest),
            "uniq" => rest.Count(word => !CommandOption.Is(word)) <= 1,
            "command" => rest.Length == 2 && rest[0] is "-v" or "-V",
            _ => Programs.Contains(all[0])
                || (ProgramsBut.TryGetValue(all[0], out var more) && !rest.Any(word => Begins(word, more))),
        };
    }

    private static bool IsGit(string[] words)
    {
        var at = 0;
        while (at < words.Length && words[at] is "-C" or "-P" or "--no-pager")
            at += words[at] == "-C" ? 2 : 1;
        if (at >= words.Length)
            return false;
        string[] rest = [.. words.Skip(at + 1)];
        return GitLists.TryGetValue(words[at], out var lists)
            ? words[at] is "stash" or "worktree" ? rest.Length > 0 && lists.Contains(rest[0]) : rest.All(lists.Contains)
            : GitVerbs.Contains(words[at]) && !rest.Any(word => Begins(word, GitMore));
    }

    // sed -n '1,20p' FILE: a script of another kind may write files and run programs.
    private static bool IsSed(string[] words)
    {
        string[] options = [.. words.Where(CommandOption.Is)];
        return options is ["-n"] && words.FirstOrDefault(word => !CommandOption.Is(word)) is { } script
            && script.EndsWith("p", StringComparison.Ordinal)
            && script.Substring(0, script.Length - 1).All(unit => unit is >= '0' and <= '9' or ',' or '$');
    }

    // A long option may be shortened, and a short one have its value behind it.
    private static bool Begins(string word, string[] options) => options.Any(option =>
        word.StartsWith(option, StringComparison.Ordinal)
        || (word.Length > 3 && word.StartsWith("--", StringComparison.Ordinal)
            && option.StartsWith(word.Split('=')[0], StringComparison.Ordinal)));
}
