using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>Where evidence is finer than a commit: which owner the lines have that an author added to a file.</summary>
internal sealed class OwnerSplits
{
    private readonly Dictionary<Own, OwnerSplit> splits = [];

    /// <summary>No evidence is finer: each line is its author's.</summary>
    public static OwnerSplits None { get; } = new();

    /// <summary>Says whose the lines are that an author added to a file.</summary>
    public void Add(int author, string path, OwnerSplit split) => splits.Add(new Own(author, path), split);

    /// <summary>Whose the lines are that an author added to a file.</summary>
    public OwnerSplit Of(int author, string path) =>
        splits.TryGetValue(new Own(author, path), out var split) ? split : new OwnerSplit(author, []);

    private sealed record Own(int Author, string Path);
}

/// <summary>The owners of the lines that one author added to one file.</summary>
/// <param name="Rest">The owner of the lines that are in no part.</param>
/// <param name="Parts">Lines of the file, as the author left it, with another owner.</param>
internal sealed record OwnerSplit(int Rest, IReadOnlyList<(LineSet Lines, int Owner)> Parts)
{
    /// <summary>Every owner.</summary>
    public IEnumerable<int> All => Parts.Count == 0 ? new[] { Rest } : Parts.Select(part => part.Owner).Append(Rest).Distinct();

    /// <summary>The owners of so many lines from the first on, as runs.</summary>
    public IEnumerable<(int Count, int Owner)> Runs(int first, int count) => Parts.Count == 0
        ? [(count, Rest)]
        : Enumerable.Range(first, count).Select(line => (1, Of(line)));

    /// <summary>The owner of a line.</summary>
    public int Of(int line)
    {
        foreach (var (lines, owner) in Parts)
        {
            if (lines.Contains(line))
                return owner;
        }

        return Rest;
    }
}
