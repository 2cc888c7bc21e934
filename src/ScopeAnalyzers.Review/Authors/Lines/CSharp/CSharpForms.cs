using System.Text;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Authors.Lines.CSharp;

/// <summary>
/// Writes each line of C# in a form that two lines share only where they are the same to the compiler: white space between tokens is left
/// out where it separates nothing, and in comments it is as good as any other; literals and directives stand as they are. A line says, too,
/// whether it begins within a comment or a literal, so that code that is commented out or in is another line.
/// </summary>
internal sealed class CSharpForms
{
    /// <summary>Before what a line begins within; no form has it elsewhere, since a literal's own lines are told by it.</summary>
    private const char Within = '\u0001';

    /// <summary>What ends a line to C# and not to git, in whatever letter.</summary>
    private const char OtherEnd = '\u2028';

    /// <summary>Two characters that are one token, or the end of a longer one.</summary>
    private const string Joined = " ++ -- && || == != <= >= => += -= *= /= %= &= |= ^= << >> ?? ?= ?. :: .. -> // /* ";

    private readonly string text;
    private readonly int certain;
    private readonly List<string> lines = [];
    private readonly StringBuilder line = new();
    private readonly Stack<RawIndent?> holes = new();
    private int lineStart;
    private char last;
    private bool spaced;

    private CSharpForms(string text, int certain)
    {
        this.text = text;
        this.certain = certain;
    }

    /// <summary>The form of each line of git's, or null if the file is not UTF-8, so that git's lines are not the text's.</summary>
    public static IReadOnlyList<string>? Of(byte[] content)
    {
        var source = SourceText.Of(content);
        return source.IsUtf8 ? Of(source.Text) : null;
    }

    /// <summary>The form of each line of git's.</summary>
    public static IReadOnlyList<string> Of(string text)
    {
        var parts = CSharpParts.Of(text, out var certain);
        var forms = new CSharpForms(text, certain);
        foreach (var part in parts)
            forms.Write(part);
        if (text.Length > 0 && text[text.Length - 1] != '\n')
            forms.EndLine(text.Length);
        return forms.lines;
    }

    private void Write(CodePart part)
    {
        switch (part.Kind)
        {
            case CodePartKind.Code:
                WriteCode(part.Start, part.End);
                break;
            case CodePartKind.Comment:
                WriteComment(part.Start, part.End);
                break;
            case CodePartKind.Literal:
                WriteLiteral(part.Start, part.End);
                break;
            default:
                line.Append(text, part.Start, part.End - part.Start);
                Trim();
                break;
        }
    }

    private void WriteCode(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            var unit = text[at];
            if (unit == '\n')
                EndLine(at);
            else if (IsEndBefore(at))
                continue;
            else if (TextLine.IsEnd(unit))
                Put(OtherEnd);
            else if (IsSpace(unit) && holes.Count > 0)
                line.Append(unit); // A hole may end in a format, which is text.
            else if (IsSpace(unit))
                spaced = true;
            else
                at = PutRun(at, end);
        }
    }

    /// <summary>Puts a token and what follows it without white space, which most of a line does; the last place that was taken.</summary>
    private int PutRun(int at, int end)
    {
        PutToken(text[at]);
        var taken = AppendRun(at + 1, end);
        last = text[taken];
        return taken;
    }

    /// <summary>Appends what is certainly no white space; the last place that was taken, which is the one before if none was.</summary>
    private int AppendRun(int start, int end)
    {
        var next = start;
        while (next < end && text[next] is > ' ' and < '\u007F')
            next++;
        line.Append(text, start, next - start);
        return next - 1;
    }

    private void WriteComment(int start, int end)
    {
        PutToken(text[start]);
        for (var at = start + 1; at < end; at++)
        {
            var unit = text[at];
            if (unit is > ' ' and < '\u007F')
                at = AppendRun(at, end);
            else if (unit == '\n')
                EndComment(at);
            else if (!TextLine.IsEnd(unit) && !IsSpace(unit))
                line.Append(unit);
            else if (line.Length > 0 && line[line.Length - 1] != ' ')
                line.Append(' ');
        }

        Trim();
        (last, spaced) = ('\0', false);

        void EndComment(int at)
        {
            Trim();
            EndLine(at, "/* ");
        }
    }

    private void WriteLiteral(int start, int end)
    {
        // What goes on behind a hole began before it.
        var goesOn = text[start] == '}' && holes.Count > 0;
        var indent = goesOn ? holes.Pop() : CSharpLiteral.At(text, start) is { Quotes: >= 3 } ? new RawIndent() : null;
        if (!goesOn)
            PutToken(text[start]);
        for (var at = goesOn ? start : start + 1; at < end; at++)
        {
            if (text[at] == '\n')
            {
                EndLine(at, "\"");
                if (indent is not null)
                    at = PassIndent(at, end, indent);
            }
            else if (!IsEndBefore(at))
            {
                line.Append(text[at]);
            }
        }

        if (text[end - 1] == '{')
            holes.Push(indent);
        (last, spaced) = ('"', false);
    }

    /// <summary>Writes how far a line of a raw literal is indented beside its first one, and passes what it is indented by.</summary>
    private int PassIndent(int at, int end, RawIndent indent)
    {
        var to = at + 1;
        while (to < end && text[to] is ' ' or '\t')
            to++;
        if (to == end || TextLine.IsEnd(text[to]))
            return at;
        var own = text.Substring(at + 1, to - at - 1);
        var first = indent.OfFirstLine ??= own;
        if (own.StartsWith(first, StringComparison.Ordinal))
            return at + first.Length;
        if (!first.StartsWith(own, StringComparison.Ordinal))
            return at;
        line.Append(Within).Append(first, own.Length, first.Length - own.Length);
        return at + own.Length;
    }

    private void PutToken(char unit)
    {
        if (spaced && Separates(last, unit))
            line.Append(' ');
        Put(unit);
    }

    private void Put(char unit)
    {
        line.Append(unit);
        (last, spaced) = (unit, false);
    }

    private void EndLine(int end, string? within = null)
    {
        lines.Add(end <= certain ? line.ToString() : $"{Within}?{text.Substring(lineStart, end - lineStart).TrimEnd('\r')}");
        line.Clear();
        if (within is not null)
            line.Append(Within).Append(within);
        (lineStart, last, spaced) = (end + 1, '\0', false);
    }

    private void Trim()
    {
        while (line.Length > 0 && line[line.Length - 1] is ' ' or '\t' or '\r')
            line.Length--;
    }

    /// <summary>A CR that belongs to git's end of the line.</summary>
    private bool IsEndBefore(int at) => text[at] == '\r' && (at + 1 == text.Length || text[at + 1] == '\n');

    /// <summary>
    /// Whether white space between two characters can make other tokens of them: two words, two operators, a number's dot, what belongs to
    /// a literal.
    /// </summary>
    private static bool Separates(char left, char right) =>
        (IsWord(left) && IsWord(right))
        || (IsOfLiteral(left) && (IsOfLiteral(right) || IsWord(right)))
        || (left == '.' && char.IsDigit(right)) || (char.IsDigit(left) && right == '.')
        || (!IsWord(left) && !IsWord(right) && IsJoined(left, right));

    private static bool IsJoined(char left, char right)
    {
        for (var at = Joined.IndexOf(left); at >= 0; at = Joined.IndexOf(left, at + 1))
        {
            if (left != ' ' && at + 2 < Joined.Length && Joined[at + 1] == right && Joined[at - 1] == ' ' && Joined[at + 2] == ' ')
                return true;
        }

        return false;
    }

    private static bool IsWord(char unit) => unit > '\u007F' || unit == '_' || unit == '\\' || char.IsLetterOrDigit(unit);

    private static bool IsOfLiteral(char unit) => unit is '"' or '\'' or '@' or '$';

    /// <summary>White space as C# knows it.</summary>
    private static bool IsSpace(char unit) => unit is ' ' or '\t' or '\v' or '\f' or '\u00A0' or '\uFEFF' or '\u001A'
        || (unit > '\u00FF' && char.GetUnicodeCategory(unit) == System.Globalization.UnicodeCategory.SpaceSeparator);

    /// <summary>
    /// How far the first line of a raw literal is indented: the literal means the same wherever all of it is indented to.
    /// </summary>
    private sealed class RawIndent
    {
        public string? OfFirstLine { get; set; }
    }
}
