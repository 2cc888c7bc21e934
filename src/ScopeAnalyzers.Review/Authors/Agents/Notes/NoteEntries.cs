using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Review.Authors.Agents.Notes;

/// <summary>The entries of one file in a note, in their order. They overlap, and the last one wins.</summary>
internal sealed class NoteEntries
{
    private readonly List<NoteAuthor> authors = [];
    private readonly List<(int First, int Last, int Entry)> ranges = [];

    /// <summary>Adds an entry.</summary>
    public void Add(NoteAuthor author, IEnumerable<(int First, int Last)> lines)
    {
        ranges.AddRange(lines.Select(range => (range.First, range.Last, authors.Count)));
        authors.Add(author);
    }

    /// <summary>Whose the lines are, each line once.</summary>
    public IReadOnlyList<NoteLines> Close() =>
    [
        .. Winners().GroupBy(range => authors[range.Entry])
            .Select(own => new NoteLines(own.Key, LineSet.Of(own.Select(range => (range.First, range.Last))))),
    ];

    // Sweeps over the places where ranges begin and end: between two of them the last entry that is open wins.
    private IEnumerable<(int First, int Last, int Entry)> Winners()
    {
        var events =
            ranges.SelectMany(range =>
                new[] { (Line: range.First, Opens: true, range.Entry), (Line: range.Last + 1, Opens: false, range.Entry) })
            .OrderBy(change => change.Line).ToList();
        var counts = new int[authors.Count];
        var open = new SortedSet<int>();
        for (var i = 0; i < events.Count; i++)
        {
            var (line, opens, entry) = events[i];
            counts[entry] += opens ? 1 : -1;
            if (counts[entry] > 0)
                open.Add(entry);
            else
                open.Remove(entry);

            if (open.Count > 0 && events[i + 1].Line > line)
                yield return (line, events[i + 1].Line - 1, open.Max);
        }
    }
}
