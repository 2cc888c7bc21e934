using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>
/// Looks at the lines that a hunk takes away and puts in their place for what its counts do not tell: lines that differ in white space
/// alone, and marks that begin or end a comment or a literal of several lines, by which lines beside the hunk change what they are.
/// </summary>
/// <param name="isCSharp">Whether both versions of the file are C#.</param>
internal sealed class HunkLook(bool isCSharp)
{
    private readonly List<ulong> old = [];
    private readonly List<ulong> now = [];

    /// <summary>Whether the two texts must be compared, which only those in C# ever must.</summary>
    public bool NeedsTexts { get; private set; }

    /// <summary>How many lines of all hunks so far were added and deleted, without those that differ in white space alone.</summary>
    public long ChangedLines { get; private set; }

    /// <summary>Takes a line of the hunk.</summary>
    /// <param name="start">Where it begins: behind the sign that a patch writes before it.</param>
    /// <param name="isReplaced">Whether the hunk has lines of both versions, which may be the same but for white space.</param>
    public void Add(bool isOld, byte[] line, int start, bool isReplaced)
    {
        ChangedLines++;
        if (isReplaced)
            (isOld ? old : now).Add(Loose(line, start));
        if (isCSharp && !NeedsTexts)
            NeedsTexts = HoldsMark(line, start);
    }

    /// <summary>Ends the hunk.</summary>
    public void End()
    {
        var same = Same();
        NeedsTexts |= isCSharp && same > 0;
        ChangedLines -= 2 * same;
        old.Clear();
        now.Clear();
    }

    private int Same()
    {
        if (old.Count == 0 || now.Count == 0)
            return 0;
        var numbers = new Dictionary<ulong, uint>();
        var map = LineDiff.Map(Numbers(old), Numbers(now));
        return map.Count(line => line != 0);

        List<uint> Numbers(List<ulong> lines) => [.. lines.Select(line =>
        {
            if (!numbers.TryGetValue(line, out var number))
                numbers.Add(line, number = (uint)numbers.Count);
            return number;
        })];
    }

    /// <summary>
    /// A hash of the line without white space and byte order mark. Where two lines share one by chance or on purpose, their texts are
    /// compared.
    /// </summary>
    private static ulong Loose(byte[] line, int start)
    {
        var hash = 14695981039346656037UL;
        for (var at = start; at < line.Length; at++)
        {
            if (line[at] is not ((byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\v' or (byte)'\f' or 0xEF or 0xBB or 0xBF))
                hash = (hash ^ line[at]) * 1099511628211UL;
        }

        return hash;
    }

    /// <summary>
    /// Whether the line may begin or end what reaches over several lines: a comment, or a literal that is verbatim, raw or has a hole.
    /// </summary>
    private static bool HoldsMark(byte[] line, int start)
    {
        var quotes = 0;
        for (var at = start; at < line.Length; at++)
        {
            var (unit, next) = (line[at], at + 1 < line.Length ? line[at + 1] : (byte)0);
            if ((unit == '/' && next == '*') || (unit == '*' && next == '/') || (unit == '@' && next is (byte)'"' or (byte)'$'))
                return true;
            if (unit != '"')
                continue;
            quotes++;
            if (next == '"' && at + 2 < line.Length && line[at + 2] == '"')
                return true;
        }

        return quotes % 2 == 1;
    }
}
