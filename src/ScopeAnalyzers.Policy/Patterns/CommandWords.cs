namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>
/// The words of a simple command in one spelling for all that mean the same: its program without a path, without what git is told before
/// its verb.
/// </summary>
internal static class CommandWords
{
    // What git takes before its verb, with a word that follows.
    private static readonly HashSet<string> GitWithValue = new(
        ["-C", "-c", "--git-dir", "--work-tree", "--namespace", "--exec-path", "--super-prefix", "--config-env", "--attr-source"], StringComparer.Ordinal);

    // Verbs that a program knows by two names.
    private static readonly Dictionary<string, string[]> OtherNames = new(StringComparer.Ordinal)
    {
        ["dotnet package add"] = ["add", "package"],
        ["dotnet package remove"] = ["remove", "package"],
        ["dotnet reference add"] = ["add", "reference"],
        ["dotnet reference remove"] = ["remove", "reference"],
    };

    /// <summary>The words in one spelling; the program's name is the first.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> words)
    {
        if (words.Count == 0)
            return words;
        var program = Name(words[0]);
        string[] rest = [.. words.Skip(1)];
        if (program == "git")
            return [program, .. AfterGlobalOptions(rest)];
        return rest.Length > 1 && OtherNames.TryGetValue($"{program} {rest[0]} {rest[1]}", out var verbs)
            ? [program, .. verbs, .. rest.Skip(2)] : [program, .. rest];
    }

    /// <summary>A program's name: <c>git</c> for <c>/usr/bin/git</c> and <c>git.exe</c>.</summary>
    private static string Name(string program)
    {
        var name = program.Substring(program.LastIndexOfAny(['/', '\\']) + 1);
        return name.EndsWith(".exe", StringComparison.OrdinalIgnoreCase) ? name.Substring(0, name.Length - ".exe".Length) : name;
    }

    private static IEnumerable<string> AfterGlobalOptions(string[] words)
    {
        var at = 0;
        while (at < words.Length && words[at].StartsWith("-", StringComparison.Ordinal))
            at += GitWithValue.Contains(words[at]) ? 2 : 1;
        return at < words.Length ? words.Skip(at) : words;
    }
}
