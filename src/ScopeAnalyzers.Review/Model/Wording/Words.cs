using System.Globalization;
using System.Text;

namespace ScopeAnalyzers.Review.Model.Wording;

/// <summary>How messages quote what a manifest says.</summary>
internal static class Words
{
    private const int Longest = 60;

    /// <summary>A text in quotes, cut where it is long; what cannot be seen is escaped, so that a terminal shows what is there.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("'");
        foreach (var character in Start(text))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Control or UnicodeCategory.Format
                or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                quoted.Append("\\u").Append(((int)character).ToString("X4", CultureInfo.InvariantCulture));
            else
                quoted.Append(character);
        }

        return quoted.Append(text.Length > Longest ? "…'" : "'").ToString();
    }

    private static string Start(string text)
    {
        if (text.Length <= Longest)
            return text;
        return text.Substring(0, char.IsHighSurrogate(text[Longest - 1]) ? Longest - 1 : Longest);
    }

    /// <summary><c>a, b or c</c>.</summary>
    public static string AnyOf(IReadOnlyList<string> names) => Join(names, "or");

    /// <summary><c>a, b and c</c>.</summary>
    public static string AllOf(IReadOnlyList<string> names) => Join(names, "and");

    private static string Join(IReadOnlyList<string> names, string last) =>
        names.Count == 1 ? names[0] : $"{string.Join(", ", names.Take(names.Count - 1))} {last} {names[names.Count - 1]}";
}
