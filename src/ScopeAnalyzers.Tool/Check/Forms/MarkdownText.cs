using System.Globalization;
using System.Text;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Tool.Check.Forms;

/// <summary>
/// Text of the change in a comment of a forge: nothing in it is markup, a mention, a reference or a link, and none of it leaves its line.
/// </summary>
internal static class MarkdownText
{
    /// <summary>How much of one text is shown, in characters.</summary>
    private const int Most = 400;

    // A forge looks for mentions, references and links in what it shows, after it has read the markup: a space of no width ends them.
    private const string End = "&#8203;";

    /// <summary>A sentence.</summary>
    public static string Of(string text) => Escaped(text, isCode: false);

    /// <summary>A name, as code: a forge looks for neither mentions nor links in code.</summary>
    public static string Code(string text) => $"<code>{Escaped(text, isCode: true)}</code>";

    private static string Escaped(string text, bool isCode)
    {
        var shown = new StringBuilder();
        foreach (var unit in Cut(Printable.Of(text)))
        {
            if (unit is ' ' or ',' or '\'' || char.IsAsciiLetterOrDigit(unit) || unit > '\x7f')
                shown.Append(unit);
            else
                shown.Append(CultureInfo.InvariantCulture, $"&#{(int)unit};{(!isCode && IsSigil(unit) ? End : "")}");
        }

        return shown.ToString();
    }

    private static string Cut(string text) => text.Length <= Most
        ? text
        : text[..(char.IsHighSurrogate(text[Most - 1]) ? Most - 1 : Most)] + "…";

    private static bool IsSigil(char unit) => unit is '@' or '#' or '!' or ':' or '$' or '%' or '&' or '~' or '^';
}
