namespace ScopeAnalyzers.Policy.Text;

/// <summary>Unicode normalization form C (UAX 15), by tables of our own, so that every machine answers alike.</summary>
public static class Normalization
{
    private const int HangulSyllables = 0xAC00, Leading = 0x1100, Vowels = 0x1161, Trailing = 0x11A7;
    private const int VowelCount = 21, TrailingCount = 28, LeadingCount = 19, SyllableCount = LeadingCount * VowelCount * TrailingCount;

    private static readonly Lazy<NormalizationTables> Data = new(() => new NormalizationTables());

    /// <summary>The text in NFC.</summary>
    public static string Nfc(string text)
    {
        if (Scalars.IsAscii(text))
            return text;

        var scalars = new List<int>(text.Length);
        foreach (var scalar in Scalars.Of(text))
            Decompose(scalar, scalars);
        Reorder(scalars);
        return Scalars.Text(Compose(scalars));
    }

    private static void Decompose(int scalar, List<int> into)
    {
        var syllable = scalar - HangulSyllables;
        if (syllable is >= 0 and < SyllableCount)
        {
            into.Add(Leading + (syllable / (VowelCount * TrailingCount)));
            into.Add(Vowels + (syllable % (VowelCount * TrailingCount) / TrailingCount));
            if (syllable % TrailingCount != 0)
                into.Add(Trailing + (syllable % TrailingCount));
        }
        else if (Data.Value.Parts.TryGetValue(scalar, out var parts))
        {
            foreach (var part in parts)
                Decompose(part, into);
        }
        else
        {
            into.Add(scalar);
        }
    }

    // Marks between two starters are in the order of their classes; a run of marks is sorted at once, not by exchange, so that a
    // name of ten thousand marks costs no more than its length suggests.
    private static void Reorder(List<int> scalars)
    {
        for (var i = 0; i < scalars.Count; i++)
        {
            var end = i;
            while (end < scalars.Count && Class(scalars[end]) != 0)
                end++;
            foreach (var mark in scalars.GetRange(i, end - i).OrderBy(Class).ToList())
                scalars[i++] = mark;
        }
    }

    private static List<int> Compose(List<int> scalars)
    {
        var composed = new List<int>(scalars.Count);
        int starter = -1, previousClass = 0;
        foreach (var scalar in scalars)
        {
            var canonicalClass = Class(scalar);
            var adjacent = composed.Count - 1 == starter;
            if (starter >= 0 && (adjacent || previousClass < canonicalClass)
                && Pair(composed[starter], scalar) is { } pair)
            {
                composed[starter] = pair;
                continue;
            }

            if (canonicalClass == 0)
                starter = composed.Count;
            previousClass = canonicalClass;
            composed.Add(scalar);
        }

        return composed;
    }

    private static int? Pair(int first, int second)
    {
        if (first - Leading is >= 0 and < LeadingCount && second - Vowels is >= 0 and < VowelCount)
            return HangulSyllables + ((((first - Leading) * VowelCount) + (second - Vowels)) * TrailingCount);
        if (first - HangulSyllables is >= 0 and < SyllableCount && (first - HangulSyllables) % TrailingCount == 0
            && second - Trailing is > 0 and < TrailingCount)
            return first + (second - Trailing);
        return Data.Value.Pairs.TryGetValue((first, second), out var pair) ? pair : null;
    }

    private static int Class(int scalar) => Data.Value.Classes.TryGetValue(scalar, out var canonicalClass) ? canonicalClass : 0;
}
