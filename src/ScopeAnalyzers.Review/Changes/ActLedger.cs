using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Collects the acts on files in the order they were done, and follows each file to where it is at the end.</summary>
internal sealed class ActLedger
{
    private readonly List<Open> acts = [];
    private readonly Dictionary<string, List<Open>> live = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Open> gone = new(StringComparer.Ordinal);

    /// <summary>Writes down what one author did at once.</summary>
    public void Add(int author, IEnumerable<RawEntry> entries)
    {
        var moved = new List<(string Path, List<Open> Acts)>();
        foreach (var entry in entries)
        {
            var before = live.TryGetValue(entry.OldPath, out var known) ? known : [];
            var undone = Undone(entry, before).Where(other => other != author).Distinct().ToList();
            var own = entry.Acts().Select(act => new Open(author, act.Path, act.Act, entry.OldId, undone)).ToList();
            acts.AddRange(own);
            if (entry.IsDeletion)
                gone[entry.OldPath] = own[0];
            if (entry.IsDeletion || entry.IsRename)
                live.Remove(entry.OldPath);
            if (!entry.IsDeletion)
                moved.Add((entry.NewPath, [.. before, .. own.Where(act => act.Act != FileAct.Delete)]));
        }

        // After all were taken, since files may change places in one commit.
        foreach (var (path, there) in moved)
            live[path] = there;
    }

    /// <summary>Every act, and whether it is in the net change.</summary>
    /// <param name="net">The net change by path.</param>
    public IReadOnlyList<AuthoredAct> Close(IReadOnlyDictionary<string, RawEntry> net)
    {
        foreach (var file in live)
        {
            foreach (var act in file.Value)
                act.Current = file.Key;
        }

        return [.. acts.Select(act =>
            new AuthoredAct(act.Author, act.Path, act.Act, act.Current, Stands(act, net)) { Undone = act.Undone })];
    }

    /// <summary>
    /// Whose acts on a file an entry undoes: a deletion all of them, a deletion's content that is there again the deletion, any other
    /// content those since it was there.
    /// </summary>
    private IEnumerable<int> Undone(RawEntry entry, List<Open> before)
    {
        if (entry.IsDeletion)
            return before.Select(act => act.Author);
        if (entry.IsAddition)
            return gone.TryGetValue(entry.NewPath, out var deletion) && deletion.OldId == entry.NewId ? [deletion.Author] : [];
        return entry.IsRename ? [] : before.SkipWhile(act => act.OldId != entry.NewId).Select(act => act.Author);
    }

    private static bool Stands(Open act, IReadOnlyDictionary<string, RawEntry> net) => act.Act == FileAct.Delete
        ? net.TryGetValue(act.Path, out var gone) && gone.IsDeletion
        : act.Current is not null && net.ContainsKey(act.Current);

    private sealed class Open(int author, string path, FileAct act, string oldId, IReadOnlyList<int> undone)
    {
        public string OldId { get; } = oldId;

        public IReadOnlyList<int> Undone { get; } = undone;

        public int Author { get; } = author;

        public string Path { get; } = path;

        public FileAct Act { get; } = act;

        public string? Current { get; set; }
    }
}
