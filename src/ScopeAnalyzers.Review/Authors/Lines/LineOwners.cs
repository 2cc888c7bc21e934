using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Changes;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>Whose the lines of one file are, as runs from the first line on. An owner is a number the caller gives meaning to; lines of the base have <see cref="Base"/>.</summary>
internal sealed class LineOwners
{
    /// <summary>The owner of every line that was there before the change.</summary>
    public const int Base = -1;

    private readonly List<(int Count, int Owner)> runs;

    private LineOwners(List<(int Count, int Owner)> runs) => this.runs = runs;

    /// <summary>A file of the base, however long it is.</summary>
    public static LineOwners OfBase() => new([(int.MaxValue, Base)]);

    /// <summary>A file without a line.</summary>
    public static LineOwners OfNothing() => new([]);

    /// <summary>A file whose runs are known.</summary>
    public static LineOwners Of(IEnumerable<(int Count, int Owner)> runs) => new([.. runs]);

    /// <summary>The owners after a change: the hunks' new lines are the owner's, every other line stays whose it was.</summary>
    public LineOwners After(IReadOnlyList<Hunk> hunks, OwnerSplit owner)
    {
        var result = new List<(int Count, int Owner)>();
        var rest = new RunCursor(runs);
        foreach (var hunk in hunks)
        {
            // Where a hunk takes no line away, its start is the line before the new ones.
            rest.Copy(hunk.OldCount == 0 ? hunk.OldStart : hunk.OldStart - 1, result);
            rest.Skip(hunk.OldCount);
            foreach (var (count, own) in owner.Runs(hunk.NewStart, hunk.NewCount))
                Add(result, count, own);
        }

        rest.CopyAll(result);
        return new LineOwners(result);
    }

    /// <summary>The owners after a change that says of each line which it was: a line that is new is the owner's.</summary>
    /// <param name="map">For each line from 1 the line that it was, 0 for a new one; index 0 says nothing.</param>
    public LineOwners Mapped(int[] map, OwnerSplit owner)
    {
        var ends = new long[runs.Count];
        for (var index = 0; index < runs.Count; index++)
            ends[index] = runs[index].Count + (index == 0 ? 0 : ends[index - 1]);
        var result = new List<(int Count, int Owner)>();
        for (var line = 1; line < map.Length; line++)
        {
            var run = Array.BinarySearch(ends, map[line]);
            Add(result, 1, map[line] == 0 ? owner.Of(line) : runs[run < 0 ? ~run : run].Owner);
        }

        return new LineOwners(result);
    }

    /// <summary>The owners where some lines are the base's after all.</summary>
    /// <param name="map">For each line from 1 the line of the base that it is, 0 for one that the base does not have.</param>
    public LineOwners WithoutBase(int[] map)
    {
        var result = new List<(int Count, int Owner)>();
        var line = 1;
        foreach (var (count, owner) in runs)
        {
            for (var left = count; left > 0 && line < map.Length; left--, line++)
                Add(result, 1, map[line] == 0 ? owner : Base);
        }

        return new LineOwners(result);
    }

    /// <summary>The lines of an owner, from 1.</summary>
    public LineSet Of(Func<int, bool> owner)
    {
        var ranges = new List<(int First, int Last)>();
        var line = 1L;
        foreach (var (count, whose) in runs)
        {
            if (whose != Base && owner(whose))
                ranges.Add(((int)line, (int)(line + count - 1)));
            line += count;
        }

        return LineSet.Of(ranges);
    }

    /// <summary>The owners that have a line, but the base.</summary>
    public IEnumerable<int> All() => runs.Select(run => run.Owner).Where(owner => owner != Base).Distinct();

    private static void Add(List<(int Count, int Owner)> runs, int count, int owner)
    {
        if (count == 0)
            return;
        if (runs.Count > 0 && runs[runs.Count - 1].Owner == owner)
            runs[runs.Count - 1] = (runs[runs.Count - 1].Count + count, owner);
        else
            runs.Add((count, owner));
    }

    /// <summary>A place among the runs of the file before a change.</summary>
    private sealed class RunCursor(List<(int Count, int Owner)> runs)
    {
        private int index;
        private int taken;
        private int line;

        /// <summary>Copies on until so many lines of the file were passed.</summary>
        public void Copy(int upTo, List<(int Count, int Owner)> result) => Pass(upTo - line, result);

        public void Skip(int count) => Pass(count, null);

        public void CopyAll(List<(int Count, int Owner)> result)
        {
            for (; index < runs.Count; index++, taken = 0)
                Add(result, runs[index].Count - taken, runs[index].Owner);
        }

        private void Pass(int count, List<(int Count, int Owner)>? result)
        {
            while (count > 0)
            {
                if (index == runs.Count)
                    throw new InvalidDataException("a diff speaks of lines that its file does not have");
                var part = Math.Min(count, runs[index].Count - taken);
                if (result is not null)
                    Add(result, part, runs[index].Owner);
                count -= part;
                line += part;
                taken += part;
                if (taken == runs[index].Count)
                    (index, taken) = (index + 1, 0);
            }
        }
    }
}
