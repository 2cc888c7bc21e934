namespace ScopeAnalyzers.Review.Changes;

/// <summary>All that changed between the merge base and HEAD or the working tree.</summary>
/// <param name="MergeBase">Where it is counted from, or null if nothing committed is evaluated.</param>
/// <param name="Commits">The commits, the oldest first.</param>
/// <param name="Worktree">The files that differ from HEAD, or empty if uncommitted work is not evaluated.</param>
/// <param name="Net">The net change, by path; no renames.</param>
internal sealed record ChangeSet(
    string? MergeBase,
    IReadOnlyList<Commit> Commits,
    IReadOnlyList<WorktreeFile> Worktree,
    IReadOnlyDictionary<string, RawEntry> Net)
{
    /// <summary>The commit that is to be made of the uncommitted work, or null if it is not about to be one.</summary>
    public Commit? Staged { get; init; }

    /// <summary>The paths that commits of the change changed as the base has them now: no longer the change's, and not put back.</summary>
    public IReadOnlyCollection<string> InBase { get; init; } = [];

    /// <summary>Nothing changed.</summary>
    public static ChangeSet Empty { get; } = new(null, [], [], new Dictionary<string, RawEntry>());

    /// <summary>The number of the author of uncommitted work.</summary>
    public int Uncommitted => Commits.Count;

    /// <summary>The change with the working tree over it; what is then as it was at the base drops out.</summary>
    public ChangeSet With(IReadOnlyList<WorktreeFile> uncommitted)
    {
        var net = Net.ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);
        foreach (var entry in uncommitted.SelectMany(file => SinglePaths(file.Entry)))
        {
            var joined = net.TryGetValue(entry.NewPath, out var before)
                ? entry with { OldMode = before.OldMode, OldId = before.OldId }
                : entry;
            if (joined.OldMode == joined.NewMode && (joined.OldId == joined.NewId || joined.IsAddition))
                net.Remove(entry.NewPath);
            else
                net[entry.NewPath] = joined;
        }

        return this with { Worktree = uncommitted, Net = net };
    }

    /// <summary>The acts of all authors.</summary>
    public IReadOnlyList<AuthoredAct> Acts()
    {
        var ledger = new ActLedger();
        for (var index = 0; index < Commits.Count; index++)
            ledger.Add(index, Commits[index].Files.Select(file => file.Entry));
        ledger.Add(Uncommitted, Worktree.Select(file => file.Entry));
        return [.. ledger.Close(Net).Where(act => act.Stands || act.Undone.Count > 0 || !InBase.Contains(act.Current ?? act.Path))];
    }

    private static IEnumerable<RawEntry> SinglePaths(RawEntry entry) => entry.IsRename
        ? [
            entry with { NewMode = RawEntry.NoMode, NewId = "", NewPath = entry.OldPath },
            entry with { OldMode = RawEntry.NoMode, OldId = "", OldPath = entry.NewPath },
        ]
        : [entry];
}
