using System.Text;

namespace ScopeAnalyzers.Tool.Hook.Shell;

/// <summary>One simple command of a line: its words, quotes taken off, and the files that its redirections write.</summary>
internal sealed record ShellPiece(IReadOnlyList<string> Words, IReadOnlyList<string> Writes);

/// <summary>Splits a line of shell at its operators.</summary>
internal sealed class ShellWords
{
    private readonly string line;
    private readonly List<ShellPiece> pieces = [];
    private readonly StringBuilder word = new();
    private List<string> words = [];
    private List<string> writes = [];
    private bool inWord;
    private bool redirects;
    private int at;

    private ShellWords(string line) => this.line = line;

    /// <summary>The simple commands; null for a substitution, a here-document, a subshell, or a quote without an end.</summary>
    public static IReadOnlyList<ShellPiece>? Split(string line) => new ShellWords(line).Run();

    private List<ShellPiece>? Run()
    {
        while (at < line.Length)
        {
            if (!Step(line[at]))
                return null;
        }

        return EndPiece() ? pieces : null;
    }

    private bool Step(char unit)
    {
        switch (unit)
        {
            case '\'':
                return Quoted();
            case '"':
                return DoubleQuoted();
            case '\\':
                return Escaped();
            case '`' or '(' or ')':
                return false;
            case '$' when Next() == '(':
                return false;
            case '<' or '>':
                return Redirection(unit);
            case '&' when Next() == '>':
                at++;
                return Redirection('>');
            case ';' or '&' or '|' or '\n' or '\r':
                at++;
                return EndPiece();
            case ' ' or '\t':
                at++;
                return EndWord();
            case '#' when !inWord:
                at = line.IndexOf('\n', at) is var end and >= 0 ? end : line.Length;
                return true;
            default:
                return Take(unit);
        }
    }

    private bool Take(char unit)
    {
        word.Append(unit);
        inWord = true;
        at++;
        return true;
    }

    private bool Quoted()
    {
        var end = line.IndexOf('\'', at + 1);
        if (end < 0)
            return false;
        word.Append(line, at + 1, end - at - 1);
        inWord = true;
        at = end + 1;
        return true;
    }

    private bool DoubleQuoted()
    {
        inWord = true;
        for (at++; at < line.Length; at++)
        {
            switch (line[at])
            {
                case '"':
                    at++;
                    return true;
                case '`':
                    return false;
                case '$' when Next() == '(':
                    return false;
                case '\\' when Next() is '"' or '\\' or '$' or '`':
                    word.Append(line[++at]);
                    break;
                default:
                    word.Append(line[at]);
                    break;
            }
        }

        return false;
    }

    private bool Escaped()
    {
        if (at + 1 >= line.Length)
            return false;
        if (line[at + 1] != '\n')
        {
            word.Append(line[at + 1]);
            inWord = true;
        }

        at += 2;
        return true;
    }

    private bool Redirection(char unit)
    {
        // <(…), >(…), << and <<< are no files.
        if (Next() == '(' || (unit == '<' && Next() == '<'))
            return false;

        // The number before it is a descriptor, not a word.
        if (inWord && word.ToString().All(char.IsAsciiDigit))
        {
            word.Clear();
            inWord = false;
        }
        else if (!EndWord())
        {
            return false;
        }

        at++;
        if (at < line.Length && line[at] is '>' or '|')
            at++;
        if (at < line.Length && line[at] == '&')
            return Duplicate();
        redirects = unit == '>';
        return unit == '>' || SkipBlanks();
    }

    // 2>&1 writes nothing of its own.
    private bool Duplicate()
    {
        at++;
        var start = at;
        while (at < line.Length && (char.IsAsciiDigit(line[at]) || line[at] == '-'))
            at++;
        return at > start;
    }

    private bool SkipBlanks()
    {
        while (at < line.Length && line[at] is ' ' or '\t')
            at++;
        return true;
    }

    private bool EndWord()
    {
        if (!inWord)
            return true;
        var text = word.ToString();
        word.Clear();
        inWord = false;
        if (!redirects)
        {
            words.Add(text);
            return true;
        }

        redirects = false;
        if (text.AsSpan().ContainsAny('$', '*', '?'))
            return false;
        if (text is not ("/dev/null" or "/dev/stdout" or "/dev/stderr"))
            writes.Add(text);
        return true;
    }

    private bool EndPiece()
    {
        if (!EndWord() || redirects)
            return false;
        if (words.Count > 0 || writes.Count > 0)
            pieces.Add(new ShellPiece(words, writes));
        words = [];
        writes = [];
        return true;
    }

    private char Next() => at + 1 < line.Length ? line[at + 1] : '\0';
}
