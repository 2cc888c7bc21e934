using System.Text;

namespace ScopeAnalyzers.Tool.Hook.Shell.Reading;

/// <summary>
/// Reads a line of shell into its simple commands, those of substitutions and subshells among them. What it does not understand ends the
/// reading; it never guesses.
/// </summary>
internal sealed class ShellReader
{
    private const int MostDepth = 32;

    private readonly string line;
    private readonly int depth;
    private readonly bool isInner;
    private readonly List<ShellPiece> pieces = [];
    private readonly StringBuilder text = new();
    private readonly List<(HereDocument Document, int Piece)> awaited = [];
    private List<ShellWord> words = [];
    private List<ShellWord> writes = [];
    private ShellWord word = new("");
    private bool inWord;
    private string redirects = "";
    private int brackets;
    private int at;

    private ShellReader(string line, int at, int depth, bool isInner)
    {
        this.line = line;
        this.at = at;
        this.depth = depth;
        this.isInner = isInner;
    }

    /// <summary>The commands, in their order; of a line that is not understood those before that place.</summary>
    public IReadOnlyList<ShellPiece> Pieces => pieces;

    /// <summary>Why the commands are not in a row that can be evaluated one by one, or null if they are.</summary>
    public string? Obstacle { get; private set; }

    /// <summary>Why the line could not be read to its end, or null if it could.</summary>
    public string? Failure { get; private set; }

    /// <summary>Reads a line.</summary>
    public static ShellReader Read(string line) => Read(line, 0, 0, isInner: false);

    private static ShellReader Read(string line, int at, int depth, bool isInner)
    {
        var reader = new ShellReader(line, at, depth, isInner);
        reader.Run();
        return reader;
    }

    private void Run()
    {
        if (depth > MostDepth)
            Failure = "it is nested too deep";
        while (Failure is null && at < line.Length)
        {
            if (isInner && line[at] == ')' && brackets == 0)
                break;
            Step(line[at]);
        }

        EndPiece(";");
        if (Failure is null && isInner && at >= line.Length)
            Failure = "a bracket has no end";
        if (Failure is null && awaited.Count > 0)
            Failure = "a here-document has no end";
    }

    private void Step(char unit)
    {
        switch (unit)
        {
            case '\'':
                Quoted();
                break;
            case '"':
                DoubleQuoted();
                break;
            case '\\':
                Escaped();
                break;
            case '`':
                Backticks();
                break;
            case '$':
                Dollar();
                break;
            case '(' when inWord:
                Failure = "a function or a list is defined";
                break;
            case '(' or ')':
                Bracket(unit);
                break;
            case '<' or '>':
                Redirection(unit);
                break;
            case '&' when Next() == '>':
                at++;
                Redirection('>');
                break;
            case ';' or '&' or '|' or '\n' or '\r':
                Operator(unit);
                break;
            case ' ' or '\t':
                at++;
                EndWord();
                break;
            case '#' when !inWord:
                at = line.IndexOf('\n', at) is var end and >= 0 ? end : line.Length;
                break;
            default:
                Plain(unit);
                break;
        }
    }

    private void Plain(char unit)
    {
        if (unit is '*' or '?' or '[')
            word = word with { IsPattern = true };
        else if (unit == '~' && !inWord)
            word = word with { IsFromHome = true };
        else if (unit == '{' && line.IndexOf('}', at) is var end and > 0 && HasChoices(line.AsSpan(at, end - at)))
            word = word with { IsOpen = true };
        Take(unit);
        at++;
    }

    private static bool HasChoices(ReadOnlySpan<char> braces) =>
        !braces.ContainsAny(' ', '\t', '\n') && (braces.Contains(',') || braces.Contains("..", StringComparison.Ordinal));

    private void Take(char unit)
    {
        text.Append(unit);
        inWord = true;
    }

    private void Quoted()
    {
        var end = line.IndexOf('\'', at + 1);
        if (end < 0)
        {
            Failure = "a quote has no end";
            return;
        }

        text.Append(line, at + 1, end - at - 1);
        inWord = true;
        at = end + 1;
    }

    private void DoubleQuoted()
    {
        inWord = true;
        for (at++; Failure is null && at < line.Length;)
        {
            switch (line[at])
            {
                case '"':
                    at++;
                    return;
                case '`':
                    Backticks();
                    break;
                case '$':
                    Dollar();
                    break;
                case '\\' when Next() is '"' or '\\' or '$' or '`':
                    Take(line[at + 1]);
                    at += 2;
                    break;
                case '\\' when Next() == '\n':
                    at += 2;
                    break;
                default:
                    Take(line[at++]);
                    break;
            }
        }

        Failure ??= "a quote has no end";
    }

    private void Escaped()
    {
        if (at + 1 >= line.Length)
        {
            Failure = "it ends in the middle";
            return;
        }

        if (line[at + 1] != '\n')
            Take(line[at + 1]);
        at += 2;
    }

    private void Dollar()
    {
        if (Next() == '(' && at + 2 < line.Length && line[at + 2] == '(')
        {
            Arithmetic();
            return;
        }

        if (Next() == '(')
        {
            Substitution(at + 2);
            return;
        }

        // Alone it is a character; ' behind it is a quote with escapes of its own.
        if (Next() is '{' or '\'' or '_' or '?' or '!' or '@' or '*' or '#' or '$' or '-' || char.IsAsciiLetterOrDigit(Next()))
            word = word with { IsOpen = true };
        Take('$');
        at++;
    }

    // $(cat <<'EOF' …) is how agents write a text of several lines: the shell puts in the text itself.
    private void Substitution(int start)
    {
        var inner = Read(line, start, depth + 1, isInner: true);
        at = Math.Min(inner.at + 1, line.Length);
        inWord = true;
        if (inner is { Failure: null, Pieces: [{ Words: [{ Text: "cat", IsOpen: false }], Writes: [], Document: { } document }] })
            text.Append(document.TrimEnd('\n'));
        else
            Enclose(inner, "a substitution", start - 2);
    }

    private void Arithmetic()
    {
        var (start, end) = (at, line.IndexOf("))", at, StringComparison.Ordinal));
        if (end < 0 || line.AsSpan(start + 1, end - start).ContainsAny('$', '`'))
        {
            Failure = "a calculation that cannot be read";
            return;
        }

        at = end + 2;
        inWord = true;
        Obstacle ??= $"a calculation: {Short(line[start..at])}";
        word = word with { IsOpen = true };
        text.Append(line, start, at - start);
    }

    private void Backticks()
    {
        var start = at;
        var inner = new StringBuilder();
        for (at++; at < line.Length && line[at] != '`'; at++)
        {
            if (line[at] == '\\' && Next() is '`' or '\\' or '$')
                at++;
            inner.Append(line[at]);
        }

        if (at >= line.Length)
        {
            Failure = "a quote has no end";
            return;
        }

        at++;
        inWord = true;
        Enclose(Read(inner.ToString(), 0, depth + 1, isInner: false), "a substitution", start);
    }

    private void Enclose(ShellReader inner, string what, int start)
    {
        Failure ??= inner.Failure;
        Obstacle ??= $"{what}: {Short(line[start..at])}";
        word = word with { IsOpen = true };
        text.Append(line, start, at - start);

        // What a command substitutes runs before it.
        pieces.AddRange([new ShellPiece([], [], "("), .. inner.pieces, new ShellPiece([], [], ")")]);
    }

    private void Bracket(char unit)
    {
        brackets += unit == '(' ? 1 : -1;
        if (brackets < 0)
        {
            Failure = "a bracket has no beginning";
            return;
        }

        Obstacle ??= "a subshell: ( )";
        at++;
        EndPiece(";");
        pieces.Add(new ShellPiece([], [], unit.ToString()));
    }

    private void Operator(char unit)
    {
        var after = unit switch { '&' when Next() == '&' => "&&", '|' when Next() == '|' => "||", '|' => "|", _ => ";" };
        at += after is "&&" or "||" || (unit == '|' && Next() == '&') ? 2 : 1;
        EndPiece(after);
        if (unit == '\n')
            ReadDocuments();
    }

    private void ReadDocuments()
    {
        foreach (var (document, index) in awaited)
        {
            if (document.In(line, at) is not var (content, next))
            {
                Failure = "a here-document has no end";
                break;
            }

            at = Math.Min(next + 1, line.Length);
            var isLiteral = document.IsLiteral || !content.AsSpan().ContainsAny('$', '`', '\\');
            if (isLiteral && index < pieces.Count)
                pieces[index] = pieces[index] with { Document = content };
            if (!isLiteral)
                Substituted(content);
        }

        awaited.Clear();
    }

    // In a here-document the shell substitutes as between double quotes, which are characters there.
    private void Substituted(string content)
    {
        var inner = new ShellReader(content, 0, depth + 1, isInner: false);
        while (inner.Failure is null && inner.at < content.Length)
        {
            if (content[inner.at] == '`')
                inner.Backticks();
            else if (content[inner.at] == '$')
                inner.Dollar();
            else
                inner.at += content[inner.at] == '\\' ? 2 : 1;
        }

        Failure ??= inner.Failure;
        Obstacle ??= inner.Obstacle;
        pieces.AddRange(inner.pieces);
    }

    private void Redirection(char unit)
    {
        if (Next() == '(')
        {
            EndWord();
            var start = at;
            var inner = Read(line, at + 2, depth + 1, isInner: true);
            at = Math.Min(inner.at + 1, line.Length);
            inWord = true;
            Enclose(inner, "a substitution", start);
            return;
        }

        // The number before it is a descriptor, not a word.
        if (inWord && text.ToString().All(char.IsAsciiDigit))
            Drop();
        else
            EndWord();
        at++;
        if (unit == '<' && at < line.Length && line[at] == '<')
        {
            Here();
            return;
        }

        redirects = unit == '>' || (at < line.Length && line[at] == '>') ? ">" : "<";
        if (at < line.Length && line[at] is '>' or '|')
            at++;
        if (at < line.Length && line[at] == '&')
            Duplicate();
    }

    private void Here()
    {
        at++;
        if (at < line.Length && line[at] == '<')
        {
            // A here-string is one word of data.
            at++;
            redirects = "<<<";
            return;
        }

        var hasTabs = at < line.Length && line[at] == '-';
        at += hasTabs ? 1 : 0;
        while (at < line.Length && line[at] is ' ' or '\t')
            at++;
        var start = at;
        while (at < line.Length && !char.IsWhiteSpace(line[at]) && !";|&<>()".Contains(line[at], StringComparison.Ordinal))
            at++;
        var written = line[start..at];
        var end = string.Concat(written.Where(unit => unit is not ('\'' or '"' or '\\')));
        if (end.Length == 0)
            Failure = "a here-document has no end";
        awaited.Add((new HereDocument(end, IsLiteral: end != written, hasTabs), pieces.Count));
    }

    // 2>&1 writes nothing of its own.
    private void Duplicate()
    {
        var start = ++at;
        while (at < line.Length && (char.IsAsciiDigit(line[at]) || line[at] == '-'))
            at++;
        if (at > start)
            redirects = "";
    }

    private void Drop()
    {
        text.Clear();
        word = new ShellWord("");
        inWord = false;
    }

    private void EndWord()
    {
        if (!inWord)
            return;
        var ended = word with { Text = text.ToString(), IsInput = redirects is "<" or "<<<" };
        Drop();
        if (redirects != ">")
            words.Add(ended);
        else if (ended.Text is not ("/dev/null" or "/dev/stdout" or "/dev/stderr" or "/dev/tty"))
            writes.Add(ended);
        redirects = "";
    }

    private void EndPiece(string after)
    {
        EndWord();
        if (redirects.Length > 0)
            Failure ??= "a redirection names no file";
        redirects = "";
        if (writes.Any(file => file.IsOpen || file.IsPattern))
            Obstacle ??= $"a file that only the shell knows: {Short(writes.First(file => file.IsOpen || file.IsPattern).Text)}";
        if (words.Count > 0 || writes.Count > 0)
            pieces.Add(new ShellPiece(words, writes, after));
        words = [];
        writes = [];
    }

    private char Next() => at + 1 < line.Length ? line[at + 1] : '\0';

    private static string Short(string part) => part.Length > 40 ? part[..40] + "…" : part;
}
