namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>
/// An option of a command, in its spellings: whole, begun (<c>--har</c>), short, among other short ones (<c>-uf</c>), or said otherwise.
/// </summary>
internal static class CommandOption
{
    // More letters behind one dash are a word and no row of options.
    private const int MostTogether = 5;

    // What git takes for the same: the long option, the short one.
    private static readonly (string Verb, string Long, string Short)[] Same =
    [
        ("push", "--force", "-f"),
        ("push", "--delete", "-d"),
        ("commit", "--no-verify", "-n"),
        ("commit", "--all", "-a"),
        ("clean", "--force", "-f"),
        ("checkout", "--force", "-f"),
        ("switch", "--force", "-f"),
        ("switch", "--discard-changes", "-f"),
        ("branch", "--delete", "-d"),
        ("branch", "--delete", "-D"),
        ("branch", "--force", "-f"),
        ("branch", "--force", "-D"),
        ("tag", "--delete", "-d"),
        ("tag", "--force", "-f"),
        ("worktree", "--force", "-f"),
        ("rm", "--force", "-f"),
    ];

    /// <summary>Whether a word is an option; <c>-</c> and <c>--</c> are none.</summary>
    public static bool Is(string word) => word.Length > 1 && word[0] == '-' && word != "--";

    /// <summary>Whether an option stands among the words of a command, before <c>--</c>.</summary>
    /// <param name="option">As the rule has it, with <c>*</c>.</param>
    public static bool Stands(string option, string program, string[] words)
    {
        var before = words.TakeWhile(word => word != "--").ToList();
        var verb = before.FirstOrDefault(word => !Is(word));
        return Spellings(option, program, verb).Any(spelling => before.Any(word => Is(word) && IsSpelt(spelling, word)))
            || (program == "git" && verb == "push" && new Glob(option).Matches("--force") && before.Any(word => word.Length > 1 && word[0] == '+'));
    }

    private static IEnumerable<string> Spellings(string option, string program, string? verb)
    {
        var glob = new Glob(option);
        return program != "git" ? [option] : Same.Where(same => same.Verb == verb)
            .SelectMany(same => glob.Matches(same.Long) ? [same.Short] : glob.Matches(same.Short) ? [same.Long] : Array.Empty<string>())
            .Prepend(option);
    }

    private static bool IsSpelt(string option, string word)
    {
        if (new Glob(option).Matches(word))
            return true;
        var name = option.TrimEnd('*');
        if (name.StartsWith("--", StringComparison.Ordinal))
        {
            var written = word.Split('=')[0];
            return written.Length > 2 && written.StartsWith("--", StringComparison.Ordinal)
                && name.StartsWith(written, StringComparison.Ordinal);
        }

        return word[1] != '-' && word.Length <= MostTogether + 1 && name.Skip(1).All(letter => word.IndexOf(letter, 1) > 0);
    }
}
