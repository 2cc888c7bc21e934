using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Collects the acts on files in the order they were done, and follows each file to where it is at the end.</summary>
internal sealed class ActLedger
{
    private readonly List<OpenAct> acts = [];
    private readonly Dictionary<string, List<OpenAct>> live = new(StringComparer.Ordinal);
    private readonly Dictionary<string, OpenAct> gone = new(StringComparer.Ordinal);

    /// <summary>Writes down what one author did at once.</summary>
    public void Add(int author, IEnumerable<RawEntry> entries)
    {
        var moved = new List<(string Path, List<OpenAct> Acts)>();
        foreach (var entry in entries)
        {
            var before = live.TryGetValue(entry.OldPath, out var known) ? known : [];
            var undone = Undone(entry, before).Where(other => other != author).Distinct().ToList();
            var own = entry.Acts().Select(act => new OpenAct(author, act.Path, act.Act, entry, undone)).ToList();
            acts.AddRange(own);
            if (entry.IsDeletion)
                gone[entry.OldPath] = own[0];
            NoteExistence(author, entry, before, own);
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
            UndoneSteps.Mark(file.Value, net.TryGetValue(file.Key, out var change) ? change : null);
            if (change is null)
                UndoneSteps.MarkAll([.. acts.Where(act => act.Act == FileAct.Delete && act.Path == file.Key), .. file.Value]);
        }

        return [.. acts.Select(act =>
            new AuthoredAct(act.Author, act.Path, act.Act, act.Current, Stands(act, net))
            {
                Undone = act.Undone,
                UndoneBy = act.UndoneBy,
                IsUndoing = act.IsUndoing,
            })];
    }

    /// <summary>Notes that a file which the change made is gone again, or one which it deleted is there again.</summary>
    private void NoteExistence(int author, RawEntry entry, List<OpenAct> before, List<OpenAct> own)
    {
        var undone = entry.IsDeletion && before.Count > 0 && before[0].Entry.IsAddition ? before
            : entry.IsAddition && gone.TryGetValue(entry.NewPath, out var deletion) && deletion.Entry.OldId == entry.NewId ? [deletion]
            : [];
        foreach (var act in undone)
            act.UndoneBy = author;
        foreach (var act in own)
            act.IsUndoing = undone.Count > 0;
    }

    /// <summary>
    /// Whose acts on a file an entry undoes: a deletion all of them, a deletion's content that is there again the deletion, any other
    /// content those since it was there.
    /// </summary>
    private IEnumerable<int> Undone(RawEntry entry, List<OpenAct> before)
    {
        if (entry.IsDeletion)
            return before.Select(act => act.Author);
        if (entry.IsAddition)
            return gone.TryGetValue(entry.NewPath, out var deletion) && deletion.Entry.OldId == entry.NewId ? [deletion.Author] : [];
        return entry.IsRename ? [] : before.SkipWhile(act => act.Entry.OldId != entry.NewId).Select(act => act.Author);
    }

    private static bool Stands(OpenAct act, IReadOnlyDictionary<string, RawEntry> net) => act.Act == FileAct.Delete
        ? net.TryGetValue(act.Path, out var gone) && gone.IsDeletion
        : act is { UndoneBy: null, IsUndoing: false, Current: not null } && net.ContainsKey(act.Current);
}
