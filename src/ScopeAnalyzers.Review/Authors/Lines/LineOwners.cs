using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>
/// Whose the lines of one file are, as runs from the first line on. An owner is a number the caller gives meaning to; lines of the base
/// have <see cref="Base"/>.
/// </summary>
internal sealed class LineOwners
{
    /// <summary>The owner of every line that was there before the change.</summary>
    public const int Base = -1;

    private readonly List<(int Count, LineOrigin Origin)> runs;

    private LineOwners(List<(int Count, LineOrigin Origin)> runs) => this.runs = runs;

    /// <summary>A file of the base, however long it is.</summary>
    public static LineOwners OfBase() => new([(int.MaxValue, new LineOrigin(Base))]);

    /// <summary>A file without a line.</summary>
    public static LineOwners OfNothing() => new([]);

    /// <summary>A file whose lines were all added at once.</summary>
    /// <param name="count">How many there are.</param>
    public static LineOwners Of(int count, OwnerSplit owner)
    {
        var result = new List<(int Count, LineOrigin Origin)>();
        AddAll(result, owner, 1, count);
        return new LineOwners(result);
    }

    /// <summary>The owners after a change: the hunks' new lines are the owner's, every other line stays whose it was.</summary>
    /// <exception cref="GitFailure">A hunk speaks of lines that the file does not have.</exception>
    public LineOwners After(IReadOnlyList<Hunk> hunks, OwnerSplit owner)
    {
        var result = new List<(int Count, LineOrigin Origin)>();
        var rest = new RunCursor(runs);
        foreach (var hunk in hunks)
        {
            // Where a hunk takes no line away, its start is the line before the new ones.
            rest.Copy(hunk.OldCount == 0 ? hunk.OldStart : hunk.OldStart - 1, result);
            rest.Skip(hunk.OldCount);
            AddAll(result, owner, hunk.NewStart, hunk.NewCount);
        }

        rest.CopyAll(result);
        return new LineOwners(result);
    }

    /// <summary>
    /// The owners where a merge brought lines of its own: the hunks' new lines are the owner's, whatever the file's history says.
    /// </summary>
    public LineOwners With(IReadOnlyList<Hunk> own, OwnerSplit owner) =>
        After([.. own.Where(hunk => hunk.NewCount > 0).Select(hunk => hunk with { OldStart = hunk.NewStart, OldCount = hunk.NewCount })],
            owner);

    /// <summary>The owners after a change that says of each line which it was: a line that is new is the owner's.</summary>
    /// <param name="map">For each line from 1 the line that it was, 0 for a new one; index 0 says nothing.</param>
    public LineOwners Mapped(int[] map, OwnerSplit owner) => Joined([(this, map)], map.Length - 1, owner);

    /// <summary>The owners of a file that several files were made into: a line is the first one's that has it, else the owner's.</summary>
    /// <param name="sources">Each with a map as <see cref="Mapped"/> takes it.</param>
    /// <param name="count">How many lines the file has.</param>
    public static LineOwners Joined(IReadOnlyList<(LineOwners Owners, int[] Map)> sources, int count, OwnerSplit owner)
    {
        var ends = sources.Select(source => source.Owners.Ends()).ToList();
        var result = new List<(int Count, LineOrigin Origin)>();
        for (var line = 1; line <= count; line++)
        {
            var origin = new LineOrigin(owner.Of(line));
            for (var source = 0; source < sources.Count; source++)
            {
                if (sources[source].Map[line] is var old and not 0)
                {
                    var run = Array.BinarySearch(ends[source], old);
                    origin = sources[source].Owners.runs[run < 0 ? ~run : run].Origin;
                    break;
                }
            }

            Add(result, 1, origin);
        }

        return new LineOwners(result);
    }

    /// <summary>The owners where some lines are the base's after all.</summary>
    /// <param name="map">For each line from 1 the line of the base that it is, 0 for one that the base does not have.</param>
    public LineOwners WithoutBase(int[] map) =>
        Joined([(OfBase(), map), (this, [.. Enumerable.Range(0, map.Length)])], map.Length - 1, new OwnerSplit(Base, []));

    /// <summary>The owners of so many lines from the first on: of a file of the base it is not known how long it is.</summary>
    public LineOwners First(int count)
    {
        var result = new List<(int Count, LineOrigin Origin)>();
        new RunCursor(runs).Copy(count, result);
        return new LineOwners(result);
    }

    /// <summary>The owners after the file was given another name.</summary>
    public LineOwners Moved(int author, string from, string to) =>
        new([.. runs.Select(run => (run.Count, run.Origin with { Moved = new Move(author, from, to, run.Origin.Moved) }))]);

    /// <summary>The owners by a decision of where each line comes from.</summary>
    public LineOwners Evaluated(Func<LineOrigin, int> owner)
    {
        var result = new List<(int Count, LineOrigin Origin)>();
        foreach (var (count, origin) in runs)
            Add(result, count, new LineOrigin(owner(origin)));
        return new LineOwners(result);
    }

    /// <summary>The lines of an owner, from 1.</summary>
    public LineSet Of(Func<int, bool> owner)
    {
        var ranges = new List<(int First, int Last)>();
        var line = 1L;
        foreach (var (count, (whose, _)) in runs)
        {
            if (whose != Base && owner(whose))
                ranges.Add(((int)line, (int)(line + count - 1)));
            line += count;
        }

        return LineSet.Of(ranges);
    }

    /// <summary>The owners that have a line, but the base.</summary>
    public IEnumerable<int> All() => runs.Select(run => run.Origin.Owner).Where(owner => owner != Base).Distinct();

    /// <summary>Where the lines come from, each once.</summary>
    public IEnumerable<LineOrigin> Origins() => runs.Select(run => run.Origin).Distinct();

    private long[] Ends()
    {
        var ends = new long[runs.Count];
        for (var index = 0; index < runs.Count; index++)
            ends[index] = runs[index].Count + (index == 0 ? 0 : ends[index - 1]);
        return ends;
    }

    private static void AddAll(List<(int Count, LineOrigin Origin)> runs, OwnerSplit owner, int first, int count)
    {
        foreach (var (part, own) in owner.Runs(first, count))
            Add(runs, part, new LineOrigin(own));
    }

    private static void Add(List<(int Count, LineOrigin Origin)> runs, int count, LineOrigin origin)
    {
        if (count == 0)
            return;
        if (runs.Count > 0 && runs[runs.Count - 1].Origin == origin)
            runs[runs.Count - 1] = ((int)Math.Min(int.MaxValue, (long)runs[runs.Count - 1].Count + count), origin);
        else
            runs.Add((count, origin));
    }

    /// <summary>A place among the runs of the file before a change.</summary>
    private sealed class RunCursor(List<(int Count, LineOrigin Origin)> runs)
    {
        private int index;
        private int taken;
        private int line;

        /// <summary>Copies on until so many lines of the file were passed.</summary>
        public void Copy(int upTo, List<(int Count, LineOrigin Origin)> result) => Pass(upTo - line, result);

        public void Skip(int count) => Pass(count, null);

        public void CopyAll(List<(int Count, LineOrigin Origin)> result)
        {
            for (; index < runs.Count; index++, taken = 0)
                Add(result, runs[index].Count - taken, runs[index].Origin);
        }

        private void Pass(int count, List<(int Count, LineOrigin Origin)>? result)
        {
            while (count > 0)
            {
                if (index == runs.Count)
                    throw new GitFailure(GitFailureKind.Unreadable, "a diff speaks of lines that its file does not have");
                var part = Math.Min(count, runs[index].Count - taken);
                if (result is not null)
                    Add(result, part, runs[index].Origin);
                count -= part;
                line += part;
                taken += part;
                if (taken == runs[index].Count)
                    (index, taken) = (index + 1, 0);
            }
        }
    }
}
