using System.Globalization;
using System.Text;

namespace ScopeAnalyzers.Policy.Text;

/// <summary>
/// Text for one line of a message: what no one sees as it is, or what a terminal or a CI log would obey, is written as its number.
/// </summary>
public static class Printable
{
    /// <summary>The text as one line.</summary>
    public static string Of(string text)
    {
        if (Unreadable.In(text) is null)
            return text;

        var line = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var category = CharUnicodeInfo.GetUnicodeCategory(text, i);
            if (category is UnicodeCategory.Control && char.IsWhiteSpace(text[i]))
                line.Append(' ');
            else if (Unreadable.Is(category))
                line.Append("\\u").Append(((int)text[i]).ToString("X4", CultureInfo.InvariantCulture));
            else
                line.Append(text[i]);
            if (char.IsSurrogatePair(text, i))
                line.Append(text[++i]);
        }

        return line.ToString();
    }
}
