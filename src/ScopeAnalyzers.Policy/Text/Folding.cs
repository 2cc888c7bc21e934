using System.Text;

namespace ScopeAnalyzers.Policy.Text;

/// <summary>
/// Text as what keeps out reads it: in NFC and by Unicode simple case folding (manifest.md, "Patterns"). The tables are our own:
/// the runtime's answer depends on the machine, and without ICU it has no normalization at all.
/// </summary>
public static class Folding
{
    private static readonly Lazy<Dictionary<int, int>> Table = new(() => DataFile.Lines("case-folding.txt")
        .Select(line => line.Split(' '))
        .ToDictionary(parts => DataFile.Scalar(parts[0]), parts => DataFile.Scalar(parts[1])));

    private static readonly Lazy<ILookup<int, int>> Sources = new(() => Table.Value.ToLookup(pair => pair.Value, pair => pair.Key));

    /// <summary>The text in NFC and without case: two texts that fold to the same are the same to what keeps out.</summary>
    public static string Fold(string text) => Scalars.IsAscii(text)
        ? FoldAscii(text)
        : Normalization.Nfc(Scalars.Map(Normalization.Nfc(text), Simple));

    /// <summary>The characters that fold to what this one folds to, itself among them.</summary>
    internal static IEnumerable<string> SameAs(char unit)
    {
        var folded = Simple(unit);
        return Sources.Value[folded]
            .Concat(folded is >= 'a' and <= 'z' ? [folded - ('a' - 'A')] : [])
            .Concat([folded, unit])
            .Distinct()
            .Where(scalar => scalar < 0x10000)
            .Select(scalar => ((char)scalar).ToString());
    }

    private static int Simple(int scalar)
    {
        if (scalar < 0x80)
            return scalar is >= 'A' and <= 'Z' ? scalar + ('a' - 'A') : scalar;
        return Table.Value.TryGetValue(scalar, out var folded) ? folded : scalar;
    }

    private static string FoldAscii(string text)
    {
        var upper = 0;
        while (upper < text.Length && text[upper] is not (>= 'A' and <= 'Z'))
            upper++;
        if (upper == text.Length)
            return text;

        var folded = new StringBuilder(text, 0, upper, text.Length);
        for (var i = upper; i < text.Length; i++)
            folded.Append((char)Simple(text[i]));
        return folded.ToString();
    }
}
