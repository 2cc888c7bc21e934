using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Collects the acts on files in the order they were done, and follows each file to where it is at the end.</summary>
internal sealed class ActLedger
{
    private readonly List<Open> acts = [];
    private readonly Dictionary<string, List<Open>> live = new(StringComparer.Ordinal);

    /// <summary>Writes down what one author did at once.</summary>
    public void Add(int author, IEnumerable<RawEntry> entries)
    {
        var moved = new List<(string Path, List<Open> Acts)>();
        foreach (var entry in entries)
        {
            var own = entry.Acts().Select(act => new Open(author, act.Path, act.Act)).ToList();
            acts.AddRange(own);
            var before = live.TryGetValue(entry.OldPath, out var known) ? known : [];
            if (entry.IsDeletion || entry.IsRename)
                live.Remove(entry.OldPath);
            if (!entry.IsDeletion)
                moved.Add((entry.NewPath, [.. before, .. own.Where(act => act.Act != FileAct.Delete)]));
        }

        // After all were taken, since files may change places in one commit.
        foreach (var (path, there) in moved)
            live[path] = there;
    }

    /// <summary>Every act, and whether it stands in the net change.</summary>
    /// <param name="net">The net change by path.</param>
    public IReadOnlyList<AuthoredAct> Close(IReadOnlyDictionary<string, RawEntry> net)
    {
        foreach (var file in live)
        {
            foreach (var act in file.Value)
                act.Current = file.Key;
        }

        return [.. acts.Select(act => new AuthoredAct(act.Author, act.Path, act.Act, act.Current, Stands(act, net)))];
    }

    private static bool Stands(Open act, IReadOnlyDictionary<string, RawEntry> net) => act.Act == FileAct.Delete
        ? net.TryGetValue(act.Path, out var gone) && gone.IsDeletion
        : act.Current is not null && net.ContainsKey(act.Current);

    private sealed class Open(int author, string path, FileAct act)
    {
        public int Author { get; } = author;

        public string Path { get; } = path;

        public FileAct Act { get; } = act;

        public string? Current { get; set; }
    }
}
