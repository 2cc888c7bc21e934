namespace ScopeAnalyzers.Review.Authors.Lines.CSharp;

/// <summary>How a C# literal is written, which says where it ends.</summary>
/// <param name="Quote">Its quotation mark.</param>
/// <param name="Quotes">How many of them: three and more make it raw.</param>
/// <param name="Dollars">How many <c>$</c> stand before it.</param>
/// <param name="IsVerbatim">Whether an <c>@</c> does.</param>
/// <param name="Opening">How long what opens it is.</param>
internal readonly record struct CSharpLiteral(char Quote, int Quotes, int Dollars, bool IsVerbatim, int Opening)
{
    /// <summary>How many braces end a hole.</summary>
    public int Braces => IsRaw ? Dollars : 1;

    private bool IsRaw => Quotes >= 3;

    /// <summary>The literal that begins here, or null if none does.</summary>
    public static CSharpLiteral? At(string text, int at)
    {
        if (text[at] == '\'')
            return new CSharpLiteral('\'', 1, 0, IsVerbatim: false, 1);
        if (text[at] is not ('"' or '$' or '@'))
            return null;
        int dollars = 0, verbatims = 0, next = at;
        for (; next < text.Length && text[next] is '$' or '@'; next++)
        {
            if (text[next] == '$')
                dollars++;
            else
                verbatims++;
        }

        var quotes = Run(text, next, '"');
        if (quotes == 0)
            return null;
        // An empty string is two quotes; a verbatim one has no raw form.
        var opening = verbatims > 0 || quotes < 3 ? 1 : quotes;
        return new CSharpLiteral('"', opening, dollars, verbatims > 0, next - at + opening);
    }

    /// <summary>Where it ends, or a hole begins, from a place inside of it on; the end of the line or text where it has no end.</summary>
    public (int End, bool OpensHole) End(string text, int from)
    {
        for (var at = from; at < text.Length; at++)
        {
            var unit = text[at];
            if (unit == Quote && !IsRaw && !IsVerbatim)
            {
                return (at + 1, false);
            }
            else if (unit == Quote)
            {
                var run = Run(text, at, Quote);
                if (IsRaw ? run >= Quotes : run % 2 == 1)
                    return (at + run, false);
                at += run - 1;
            }
            else if (unit == '{' && Dollars > 0)
            {
                var run = Run(text, at, '{');
                if (IsRaw ? run >= Dollars : run % 2 == 1)
                    return (at + run, true);
                at += run - 1;
            }
            else if (!IsRaw && !IsVerbatim && TextLine.IsEnd(unit))
            {
                return (at, false);
            }
            else if (unit == '\\' && !IsRaw && !IsVerbatim && at + 1 < text.Length && !TextLine.IsEnd(text[at + 1]))
            {
                at++;
            }
        }

        return (text.Length, false);
    }

    private static int Run(string text, int at, char unit)
    {
        var end = at;
        while (end < text.Length && text[end] == unit)
            end++;
        return end - at;
    }
}
