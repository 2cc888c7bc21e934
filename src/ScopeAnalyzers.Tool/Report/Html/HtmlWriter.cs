using System.Globalization;
using System.Net;
using System.Text;

namespace ScopeAnalyzers.Tool.Report.Html;

/// <summary>
/// Writes HTML in which text is text: it is encoded, and what no one sees (controls, marks that turn the reading direction) is shown by its
/// number. Names of elements and attributes are this program's own, never a repository's.
/// </summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder html = new();
    private readonly Stack<string> open = new();

    /// <summary>Opens an element. What is given to an attribute is one line, and encoded.</summary>
    public HtmlWriter Open(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
            html.Append(' ').Append(name).Append("=\"").Append(WebUtility.HtmlEncode(ScopeAnalyzers.Policy.Text.Printable.Of(value)))
                .Append('"');
        html.Append('>');
        open.Push(element);
        return this;
    }

    /// <summary>Closes the element that was opened last.</summary>
    public HtmlWriter Close()
    {
        html.Append("</").Append(open.Pop()).Append('>');
        return this;
    }

    /// <summary>An element of its own line that holds a text.</summary>
    public HtmlWriter Element(string element, string text, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Open(element, attributes).Text(text).Close().Line();

    /// <summary>A text.</summary>
    public HtmlWriter Text(string text)
    {
        var plain = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var paired = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (text[i] != '\t' && !paired && IsUnseen(CharUnicodeInfo.GetUnicodeCategory(text[i])))
            {
                html.Append(WebUtility.HtmlEncode(text[plain..i])).Append("<span class=\"unseen\">U+")
                    .Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture)).Append("</span>");
                plain = i + 1;
            }

            if (paired)
                i++;
        }

        html.Append(WebUtility.HtmlEncode(text[plain..]));
        return this;
    }

    /// <summary>What someone else named: set apart, so that letters that run from right to left turn nothing around them.</summary>
    public HtmlWriter Name(string text, string element = "code") => Open(element, ("class", "name")).Text(text).Close();

    /// <summary>An element without content.</summary>
    public HtmlWriter Empty(string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Open(element, attributes);
        open.Pop();
        return this;
    }

    /// <summary>A text that holds the program's own words and is written as it is: the style sheet.</summary>
    public HtmlWriter Raw(string text)
    {
        html.Append(text);
        return this;
    }

    /// <summary>Begins a line, for whoever reads the source.</summary>
    public HtmlWriter Line() => Raw("\n");

    /// <summary>The document so far.</summary>
    public override string ToString() => html.ToString();

    private static bool IsUnseen(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
