namespace ScopeAnalyzers.Tool.Hook.Shell;

/// <summary>A line of shell, taken apart (manifest.md, "Patterns", Tools): each simple command is judged, and each file it writes.</summary>
/// <param name="Commands">The simple commands, those behind a wrapper (<c>env</c>, <c>xargs</c>, <c>sh -c</c>) among them; null where the line cannot be split.</param>
/// <param name="Writes">The files that a redirection writes.</param>
internal sealed record ShellLine(IReadOnlyList<string>? Commands, IReadOnlyList<string> Writes)
{
    private static readonly ShellLine NotToBeSplit = new(null, []);

    // What begins a construct whose commands do not stand in a row.
    private static readonly HashSet<string> Constructs =
        ["if", "then", "else", "elif", "fi", "for", "while", "until", "do", "done", "case", "esac", "select", "function", "{", "}", "!", "[[", "eval", "source", "."];

    // The command behind them is what runs.
    private static readonly HashSet<string> Wrappers = ["env", "sudo", "nohup", "time", "command", "exec", "xargs", "nice", "setsid", "stdbuf", "timeout"];

    private static readonly HashSet<string> Shells = ["sh", "bash", "zsh", "dash", "ksh", "/bin/sh", "/bin/bash"];

    /// <summary>Takes a line apart. What is not understood is never guessed at.</summary>
    public static ShellLine Of(string line)
    {
        if (ShellWords.Split(line) is not { } pieces)
            return NotToBeSplit;
        var commands = new List<string>();
        var writes = new List<string>();
        foreach (var piece in pieces)
        {
            writes.AddRange(piece.Writes);
            if (piece.Words.Count > 0 && !Add(piece.Words, commands, writes))
                return NotToBeSplit;
        }

        return new ShellLine(commands, writes);
    }

    private static bool Add(IReadOnlyList<string> words, List<string> commands, List<string> writes)
    {
        commands.Add(string.Join(' ', words));
        var first = words.TakeWhile(IsAssignment).Count();
        if (first == words.Count)
            return true;
        var name = words[first];
        if (Constructs.Contains(name) || name.Contains('$'))
            return false;
        if (first > 0)
            return Add([.. words.Skip(first)], commands, writes);
        if (Shells.Contains(name))
            return AddScript(words, commands, writes);
        return !Wrappers.Contains(name) || AddWrapped([.. words.Skip(1)], commands, writes);
    }

    // sh -c 'LINE' runs the line; sh FILE runs what no one sees here.
    private static bool AddScript(IReadOnlyList<string> words, List<string> commands, List<string> writes)
    {
        if (words.Count < 3 || words[1] is not ("-c" or "-lc" or "-ec"))
            return words.Count == 2 && words[1] is "--version" or "--help";
        var inner = Of(words[2]);
        if (inner.Commands is null)
            return false;
        commands.AddRange(inner.Commands);
        writes.AddRange(inner.Writes);
        return true;
    }

    private static bool AddWrapped(IReadOnlyList<string> words, List<string> commands, List<string> writes)
    {
        var inner = words.SkipWhile(word => word.StartsWith('-') || word is "" or "{}" || IsAssignment(word) || char.IsAsciiDigit(word[0])).ToList();
        return inner.Count == 0 || Add(inner, commands, writes);
    }

    private static bool IsAssignment(string word)
    {
        var equals = word.IndexOf('=');
        return equals > 0 && (char.IsAsciiLetter(word[0]) || word[0] == '_') && word[..equals].All(unit => char.IsAsciiLetterOrDigit(unit) || unit == '_');
    }
}
