using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Review.Authors.Lines.CSharp;

/// <summary>
/// Cuts C# into code, directives, comments and literals, in one pass and without a compiler. Which branch of an <c>#if</c> is compiled is
/// not known here, and the other may hold anything: where a comment or literal reaches over such a directive, all from its beginning counts
/// as code.
/// </summary>
internal sealed class CSharpParts
{
    /// <summary>What a comment, a literal or a brace of its holes begins with.</summary>
    private static readonly char[] Marks = ['/', '"', '\'', '$', '@', '{', '}'];

    private static readonly Regex Conditional = new(@"\G#\s*(if|elif|else|endif)\b", RegexOptions.CultureInvariant);

    private readonly string text;
    private readonly List<(int Start, int End)> directives;
    private readonly List<int> conditionals;
    private readonly List<CodePart> parts = [];
    private readonly Stack<(CSharpLiteral Literal, int Depth)> holes = new();
    private int at;
    private int start;
    private int nextDirective;
    private int nextConditional;
    private int? doubt;

    private CSharpParts(string text)
    {
        this.text = text;
        directives = [.. Directives()];
        conditionals = [.. directives.Select(directive => directive.Start).Where(hash => Conditional.IsMatch(text, hash))];
    }

    /// <summary>The parts, in order, without gaps.</summary>
    public static IReadOnlyList<CodePart> Of(string text) => Of(text, out _);

    /// <summary>The parts, in order, without gaps.</summary>
    /// <param name="certain">How far they are certain; from there on nothing is taken for a comment or literal.</param>
    public static IReadOnlyList<CodePart> Of(string text, out int certain)
    {
        var parts = new CSharpParts(text);
        var cut = parts.Cut();
        certain = parts.doubt ?? text.Length;
        return cut;
    }

    private List<CodePart> Cut()
    {
        while (at < text.Length)
        {
            var begin = at;
            if (!Step())
            {
                // A doubt: from here on nothing is taken for a comment or literal.
                at = begin;
                doubt ??= begin;
                holes.Clear();
                Rest();
            }
        }

        Close(CodePartKind.Code, at);
        return parts;
    }

    /// <summary>
    /// Passes one comment, literal or directive, or one character of code, false if what began here may not be what it seems.
    /// </summary>
    private bool Step()
    {
        while (nextDirective < directives.Count && directives[nextDirective].Start < at)
            nextDirective++;
        if (nextDirective < directives.Count && directives[nextDirective].Start == at)
            return Pass(CodePartKind.Directive, directives[nextDirective].End);
        if (Starts("//"))
            return Pass(CodePartKind.Comment, EndOfLine(at));
        if (Starts("/*"))
            return Pass(CodePartKind.Comment,
                text.IndexOf("*/", at + 2, StringComparison.Ordinal) is var end and >= 0 ? end + 2 : text.Length);
        if (CSharpLiteral.At(text, at) is { } literal)
            return PassLiteral(literal, at + literal.Opening);
        if (holes.Count > 0 && text[at] is '{' or '}')
            return Brace();
        // A run of such marks that opened nothing is passed at once.
        do
            at++;
        while (at < text.Length && text[at] is ('$' or '@') && text[at - 1] is ('$' or '@'));
        // Code in which nothing can begin is passed at once.
        var limit = nextDirective < directives.Count ? directives[nextDirective].Start : text.Length;
        var mark = at < limit ? text.IndexOfAny(Marks, at, limit - at) : at;
        at = mark < 0 ? limit : mark;
        return true;
    }

    private bool Brace()
    {
        var (literal, depth) = holes.Pop();
        if (text[at] == '}' && depth == 0)
            return PassLiteral(literal, at + literal.Braces);
        holes.Push((literal, depth + (text[at] == '{' ? 1 : -1)));
        at++;
        return true;
    }

    private bool PassLiteral(CSharpLiteral literal, int from)
    {
        var (end, opensHole) = literal.End(text, Math.Min(from, text.Length));
        if (!Pass(CodePartKind.Literal, end))
            return false;
        if (opensHole)
            holes.Push((literal, 0));
        return true;
    }

    private bool Pass(CodePartKind kind, int end)
    {
        while (nextConditional < conditionals.Count && conditionals[nextConditional] < at)
            nextConditional++;
        if (kind != CodePartKind.Directive && nextConditional < conditionals.Count && conditionals[nextConditional] < end)
            return false;
        Close(CodePartKind.Code, at);
        Close(kind, end);
        at = end;
        return true;
    }

    private void Rest()
    {
        foreach (var (hash, end) in directives.Skip(nextDirective).Where(directive => directive.Start >= at))
        {
            Close(CodePartKind.Code, hash);
            Close(CodePartKind.Directive, end);
        }

        at = text.Length;
    }

    private void Close(CodePartKind kind, int end)
    {
        if (end > start)
            parts.Add(new CodePart(kind, start, end));
        start = Math.Max(start, end);
    }

    private IEnumerable<(int Start, int End)> Directives()
    {
        for (var hash = text.IndexOf('#'); hash >= 0; hash = text.IndexOf('#', hash + 1))
        {
            if (IsFirstOfLine(hash))
                yield return (hash, EndOfLine(hash));
        }
    }

    private bool IsFirstOfLine(int index)
    {
        while (index > 0 && !TextLine.IsEnd(text[index - 1]) && (char.IsWhiteSpace(text[index - 1]) || text[index - 1] == '\uFEFF'))
            index--;
        return index == 0 || TextLine.IsEnd(text[index - 1]);
    }

    private int EndOfLine(int from)
    {
        while (from < text.Length && !TextLine.IsEnd(text[from]))
            from++;
        return from;
    }

    private bool Starts(string with) => string.CompareOrdinal(text, at, with, 0, with.Length) == 0;
}
