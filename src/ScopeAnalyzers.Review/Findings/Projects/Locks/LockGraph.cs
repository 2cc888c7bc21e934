namespace ScopeAnalyzers.Review.Findings.Projects.Locks;

/// <summary>
/// Follows a lock file's own graph from references to what they bring. An entry is accounted for where the agent may refer to its package
/// itself, where the change brought a reference to it, which is evaluated where it is, or where something accounted for needs it. Pure.
/// </summary>
/// <param name="before">What was pinned, by identity.</param>
/// <param name="after">What is pinned.</param>
/// <param name="mayRefer">Whether the agent may refer to a package.</param>
/// <param name="isReferred">Whether a reference to a package accounts for an entry; of a project's entry, one that this project makes. The
/// last says whether the entry is new.</param>
internal sealed class LockGraph(
    IReadOnlyDictionary<string, LockedEntry> before, IReadOnlyList<LockedEntry> after, Func<string, bool> mayRefer,
    Func<string?, string, bool, bool> isReferred)
{
    /// <summary>The packages that were pinned again and that nothing accounts for.</summary>
    public IEnumerable<LockedEntry> Unaccounted() => after.GroupBy(entry => entry.Graph, StringComparer.Ordinal).SelectMany(Unaccounted);

    private IEnumerable<LockedEntry> Unaccounted(IGrouping<string, LockedEntry> graph)
    {
        // 'net10.0/linux-x64' holds what it has beyond 'net10.0'.
        var beneath = graph.Key.IndexOf('/') is var slash and > 0 ? after.Where(entry => entry.Graph == graph.Key.Substring(0, slash)) : [];
        var entries = graph.Concat(beneath).Where(entry => entry.Kind != LockedKind.Source)
            .GroupBy(entry => entry.Id, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.OrdinalIgnoreCase);
        var reached = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var waiting = new Queue<string>(entries.Values.SelectMany(entry => Begins(entry, entries)));
        while (waiting.Count > 0)
        {
            var id = waiting.Dequeue();
            // What a project needs begins again: the project's own files must say so.
            if (reached.Add(id) && entries.TryGetValue(id, out var entry) && entry.Kind == LockedKind.Package)
                entry.Needs.ToList().ForEach(waiting.Enqueue);
        }

        return graph.Where(entry => entry.Kind == LockedKind.Package && IsNew(entry) && !reached.Contains(entry.Id));
    }

    private IEnumerable<string> Begins(LockedEntry entry, Dictionary<string, LockedEntry> entries) => entry.Kind switch
    {
        LockedKind.Project =>
            entry.Needs.Where(id =>
                entries.TryGetValue(id, out var needed) && IsNew(needed) && isReferred(entry.Id, id, !before.ContainsKey(needed.Identity))),
        _ when mayRefer(entry.Id) || (IsNew(entry) && isReferred(null, entry.Id, !before.ContainsKey(entry.Identity))) => [entry.Id],
        _ => [],
    };

    private bool IsNew(LockedEntry entry) => !before.TryGetValue(entry.Identity, out var old) || !entry.IsSame(old);
}
