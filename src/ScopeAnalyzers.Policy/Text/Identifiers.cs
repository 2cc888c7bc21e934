using System.Globalization;

namespace ScopeAnalyzers.Policy.Text;

/// <summary>Identifiers as metadata holds them: no <c>@</c>, no escapes, no format characters.</summary>
internal static class Identifiers
{
    public static bool IsIdentifier(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsPart(text, i) || (i == 0 && !IsStart(text, i)))
                return false;
            if (char.IsHighSurrogate(text[i]))
                i++;
        }

        return text.Length > 0;
    }

    private static bool IsStart(string text, int index) => text[index] == '_' || CharUnicodeInfo.GetUnicodeCategory(text, index)
        is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
        or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber;

    private static bool IsPart(string text, int index) => IsStart(text, index) || CharUnicodeInfo.GetUnicodeCategory(text, index)
        is UnicodeCategory.DecimalDigitNumber or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
        or UnicodeCategory.ConnectorPunctuation;
}
