using System.Globalization;

namespace ScopeAnalyzers.Review.Authors.Agents.Notes;

/// <summary>Reads the ranges of a note's entry: <c>1,2,19-222</c>, from 1, both ends included, in any order.</summary>
internal static class NoteRanges
{
    // No text file has more lines; it keeps sums of lines far from overflowing.
    private const int MaxLine = 1_000_000_000;

    /// <summary>The ranges that can be read.</summary>
    /// <param name="isWhole">Whether all of them could be.</param>
    public static IReadOnlyList<(int First, int Last)> Parse(string text, out bool isWhole)
    {
        var ranges = new List<(int First, int Last)>();
        isWhole = true;
        foreach (var part in text.Split(','))
        {
            var dash = part.IndexOf('-');
            if (TryLine(dash < 0 ? part : part.Substring(0, dash), out var first)
                && TryLine(dash < 0 ? part : part.Substring(dash + 1), out var last) && first <= last)
                ranges.Add((first, last));
            else
                isWhole = false;
        }

        return ranges;
    }

    private static bool TryLine(string text, out int line) =>
        int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out line) && line is >= 1 and <= MaxLine;
}
