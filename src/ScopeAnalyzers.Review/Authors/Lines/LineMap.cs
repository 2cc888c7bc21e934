using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Lines.CSharp;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>
/// Says which lines of two versions of a file are the same: the one place that decides it. C# is compared by its tokens, comments and
/// literals, so that white space which means nothing makes no difference; every other text by its bytes, but for the line ends that git
/// itself normalizes.
/// </summary>
internal static class LineMap
{
    /// <summary>
    /// For each line of <paramref name="after"/>, from 1, the line of <paramref name="before"/> that it is, or 0 if it is new. Index 0 says
    /// nothing.
    /// </summary>
    /// <param name="path">The file's name, which says whether it is C#.</param>
    public static int[] Between(string path, byte[] before, byte[] after)
    {
        var (old, now) = (GitLines.Of(before), GitLines.Of(after));
        var map = Between(old, now);
        if (!NeedsForms(path, old, now, map))
            return map;
        return Between(CSharpForms.Of(before) ?? old, CSharpForms.Of(after) ?? now);
    }

    /// <summary>The same of two versions in C#, of which it is known that their bytes do not tell.</summary>
    public static int[] BetweenForms(byte[] before, byte[] after) =>
        Between(CSharpForms.Of(before) ?? GitLines.Of(before), CSharpForms.Of(after) ?? GitLines.Of(after));

    private static int[] Between(IReadOnlyList<string> before, IReadOnlyList<string> after)
    {
        // Lines are numbered by their text, since equal hashes could be made on purpose.
        var numbers = new Dictionary<string, uint>(StringComparer.Ordinal);
        return InOrder(LineDiff.Map(Numbers(before, numbers), Numbers(after, numbers)));
    }

    private static List<uint> Numbers(IReadOnlyList<string> lines, Dictionary<string, uint> numbers)
    {
        var numbered = new List<uint>(lines.Count);
        foreach (var line in lines)
        {
            if (!numbers.TryGetValue(line, out var number))
                numbers.Add(line, number = (uint)numbers.Count);
            numbered.Add(number);
        }

        return numbered;
    }

    /// <summary>
    /// Whether the lines that differ tell by themselves that no other line changed what it is, and that none differs in white space alone.
    /// </summary>
    private static bool NeedsForms(string path, IReadOnlyList<string> old, IReadOnlyList<string> now, int[] map)
    {
        if (!SourceText.IsCSharp(path))
            return false;
        var kept = new HashSet<int>(map);
        var look = new HunkLook(isCSharp: true);
        for (var line = 1; line <= old.Count; line++)
        {
            if (!kept.Contains(line))
                look.Add(isOld: true, GitLines.Bytes(old[line - 1]), 0, isReplaced: true);
        }

        for (var line = 1; line <= now.Count; line++)
        {
            if (map[line] == 0)
                look.Add(isOld: false, GitLines.Bytes(now[line - 1]), 0, isReplaced: true);
        }

        look.End();
        return look.NeedsTexts;
    }

    /// <summary>
    /// Keeps of the pairs the longest row in which both sides ascend. Beyond its bound the comparison pairs equal lines wherever they
    /// stand, and a line that changed places is a new one.
    /// </summary>
    private static int[] InOrder(int[] map)
    {
        var ends = new List<int>();
        var before = new int[map.Length];
        for (var line = 1; line < map.Length; line++)
        {
            if (map[line] == 0)
                continue;
            var (low, high) = (0, ends.Count);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = map[ends[middle]] < map[line] ? (middle + 1, high) : (low, middle);
            }

            before[line] = low == 0 ? 0 : ends[low - 1];
            if (low == ends.Count)
                ends.Add(line);
            else
                ends[low] = line;
        }

        var ordered = new int[map.Length];
        for (var line = ends.Count == 0 ? 0 : ends[ends.Count - 1]; line != 0; line = before[line])
            ordered[line] = map[line];
        return ordered;
    }
}
