using System.Globalization;

namespace ScopeAnalyzers.Policy.Text;

/// <summary>Characters that no pattern may hold, since no one sees them as they are.</summary>
internal static class Unreadable
{
    /// <summary>What is wrong with the text, or null if nothing is.</summary>
    public static string? In(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (Is(CharUnicodeInfo.GetUnicodeCategory(text, i)))
                return $"the character U+{(int)text[i]:X4} cannot be seen: leave it out";
            if (char.IsHighSurrogate(text[i]))
                i++;
        }

        return null;
    }

    /// <summary>Whether characters of this category are not seen; a surrogate counts where it is without its other half.</summary>
    public static bool Is(UnicodeCategory category) => category is UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
