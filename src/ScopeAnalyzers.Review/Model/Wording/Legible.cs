using System.Globalization;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Model.Wording;

/// <summary>
/// Whether a name reads as what it is: a reviewer who sees it must know which name it is. UTS 39's mixed-script look-alikes, the
/// characters that steer the direction or cannot be seen, and spellings that NFC would change.
/// </summary>
internal static class Legible
{
    /// <summary>What is wrong with a name, and what to write, or null if it reads as it is.</summary>
    public static string? Problem(string name)
    {
        if (IsPlain(name))
            return null;
        return Unreadable(name) is { } why ? $"{Words.Quote(name)} does not read as it is: {why}" : null;
    }

    private static string? Unreadable(string name)
    {
        if (Unseen(name) is { } unseen)
            return $"{Show(unseen)} cannot be seen; take it out";
        foreach (var word in MixedWords.In(name, 0, name.Length))
            return $"{Show(word.Scalar)} looks like '{word.Like}' and is among Latin letters; write '{word.Like}', or the word in one script";
        return Normalization.Nfc(name) == name ? null : "other spellings look the same; write it composed, in Unicode NFC";
    }

    private static bool IsPlain(string name)
    {
        foreach (var unit in name)
        {
            if (unit is < ' ' or > '~')
                return false;
        }

        return true;
    }

    private static int? Unseen(string name)
    {
        for (var i = 0; i < name.Length; i += char.IsSurrogatePair(name, i) ? 2 : 1)
        {
            if (CharUnicodeInfo.GetUnicodeCategory(name, i)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator)
                return char.IsSurrogatePair(name, i) ? char.ConvertToUtf32(name, i) : name[i];
        }

        return null;
    }

    private static string Show(int scalar) => $"U+{scalar.ToString("X4", CultureInfo.InvariantCulture)}";
}
