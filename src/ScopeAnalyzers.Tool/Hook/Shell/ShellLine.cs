namespace ScopeAnalyzers.Tool.Hook.Shell;

/// <summary>
/// A line of shell, taken apart (manifest.md, "Patterns", Tools): each simple command is evaluated, and each file it writes.
/// </summary>
/// <param name="Words">The words of the simple commands, those behind a wrapper (<c>env</c>, <c>xargs</c>, <c>sh -c</c>) among them, or
/// null if the line cannot be split.</param>
/// <param name="Writes">The files that a redirection writes.</param>
internal sealed record ShellLine(IReadOnlyList<IReadOnlyList<string>>? Words, IReadOnlyList<string> Writes)
{
    private static readonly ShellLine NotToBeSplit = new(null, []);

    // What begins a construct whose commands do not be in a row.
    private static readonly HashSet<string> Constructs =
        ["if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "select", "function", "{", "}", "!", "[[", "eval", "source", "."];

    private static readonly HashSet<string> Shells = ["sh", "bash", "zsh", "dash", "ksh"];

    // What find does with each file that it finds.
    private static readonly HashSet<string> Finding = ["-exec", "-execdir", "-ok", "-okdir"];

    /// <summary>The simple commands as text, or null if the line cannot be split.</summary>
    public IReadOnlyList<string>? Commands => Words is null ? null : [.. Words.Select(words => string.Join(' ', words))];

    /// <summary>Takes a line apart. What is not understood is never guessed at.</summary>
    public static ShellLine Of(string line)
    {
        if (ShellWords.Split(line) is not { } pieces)
            return NotToBeSplit;
        var commands = new List<IReadOnlyList<string>>();
        var writes = new List<string>();
        foreach (var piece in pieces)
        {
            writes.AddRange(piece.Writes);
            if (piece.Words.Count > 0 && !Add(piece.Words, commands, writes))
                return NotToBeSplit;
        }

        return new ShellLine(commands, writes);
    }

    private static bool Add(IReadOnlyList<string> words, List<IReadOnlyList<string>> commands, List<string> writes)
    {
        commands.Add(words);
        var first = words.TakeWhile(IsAssignment).Count();
        if (first == words.Count)
            return true;
        var name = ProgramOf(words[first]);
        if (Constructs.Contains(name) || name.Contains('$'))
            return false;
        if (first > 0)
            return Add([.. words.Skip(first)], commands, writes);
        if (Shells.Contains(name))
            return AddScript(words, commands, writes);
        if (ShellWrapper.Of(name) is { } wrapper)
            return wrapper.ScriptIn(words) is { } script
                ? AddLine(script, commands, writes) : wrapper.Inner(words) is not { Count: > 0 } inner || Add(inner, commands, writes);
        return name switch
        {
            "find" => Found(words).All(inner => Add(inner, commands, writes)),
            "git" => !GitAliases.AreDefinedIn(words),
            _ => true,
        };
    }

    private static string ProgramOf(string word) => word[(word.LastIndexOf('/') + 1)..] is { Length: > 0 } name ? name : word;

    // sh -c 'LINE' runs the line; sh FILE runs what no one sees here.
    private static bool AddScript(IReadOnlyList<string> words, List<IReadOnlyList<string>> commands, List<string> writes)
    {
        if (words.Count < 3 || words[1] is not ("-c" or "-lc" or "-ec"))
            return words.Count == 2 && words[1] is "--version" or "--help";
        return AddLine(words[2], commands, writes);
    }

    private static bool AddLine(string line, List<IReadOnlyList<string>> commands, List<string> writes)
    {
        var inner = Of(line);
        if (inner.Words is null)
            return false;
        commands.AddRange(inner.Words);
        writes.AddRange(inner.Writes);
        return true;
    }

    private static IEnumerable<IReadOnlyList<string>> Found(IReadOnlyList<string> words) => words
        .Select((word, index) => Finding.Contains(word) ? words.Skip(index + 1).TakeWhile(inner => inner is not (";" or "+")).ToList() : [])
        .Where(inner => inner.Count > 0);

    internal static bool IsAssignment(string word)
    {
        var equals = word.IndexOf('=');
        return equals > 0 && (char.IsAsciiLetter(word[0]) || word[0] == '_')
            && word[..equals].All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_');
    }
}
