using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>
/// Follows the lines of a file through the commits of a change: each commit's own lines are its author's, a merge's are those that git does
/// not merge by itself, and what comes from beyond the change is the base's. Most of it is in the patches that are read anyway; texts are
/// read where they do not tell.
/// </summary>
internal sealed class LineHistory
{
    private readonly GitProcess git;
    private readonly GitObjects objects;
    private readonly DeltaTexts texts;
    private readonly OwnerSplits splits;
    private readonly IReadOnlyList<Commit> commits;
    private readonly Dictionary<string, int> indices = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<int, FileDelta>> touching = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Commit, string Path), LineOwners> known = [];
    private readonly Dictionary<(string From, string To), Dictionary<string, string>> renames = [];

    public LineHistory(GitProcess git, GitObjects objects, IReadOnlyList<Commit> commits, OwnerSplits splits)
    {
        this.git = git;
        this.objects = objects;
        this.commits = commits;
        this.splits = splits;
        texts = new DeltaTexts(objects, commits);
        for (var index = 0; index < commits.Count; index++)
        {
            indices.Add(commits[index].Id, index);
            foreach (var delta in commits[index].Files.Where(delta => !delta.Entry.IsDeletion))
                DeltasOf(delta.Entry.NewPath)[index] = delta;
        }
    }

    /// <summary>What commits did to the file of a name, by the commit's index; a merge only what it did beyond merging.</summary>
    public IReadOnlyDictionary<int, FileDelta> Touching(string path) => touching.TryGetValue(path, out var found) ? found : [];

    /// <summary>Where the lines of a file come from that a commit holds.</summary>
    public LineOwners At(string commit, string path)
    {
        // By a stack of its own: a history may hold more merges than there is room for calls.
        var open = new Stack<Trail>([Follow(commit, path)]);
        while (open.Count > 0)
        {
            var trail = open.Peek();
            var missing = trail.Sources.Where(source => !known.ContainsKey((source.Commit, source.Path))).ToList();
            foreach (var source in missing)
                open.Push(Follow(source.Commit, source.Path));
            if (missing.Count == 0)
                known[open.Pop().Key] = Replayed(trail);
        }

        return known[(commit, path)];
    }

    /// <summary>Goes back from a commit to where the file began, to a merge, or out of the change.</summary>
    private Trail Follow(string commit, string path)
    {
        var trail = new Trail((commit, path));
        var deltas = Touching(path);
        while (indices.TryGetValue(commit, out var index))
        {
            if (commits[index].IsMerge)
                return FollowMerge(trail, index, path);
            if (deltas.TryGetValue(index, out var delta))
            {
                trail.Steps.Push((index, delta));
                if (delta.Entry.IsAddition)
                    return trail with { Begin = LineOwners.OfNothing() };
                if (delta.Entry.IsRename)
                    deltas = Touching(path = delta.Entry.OldPath);
            }

            if (commits[index].Parents.Count == 0)
                return trail with { Begin = LineOwners.OfNothing() };
            commit = commits[index].Parents[0];
        }

        return trail;
    }

    /// <summary>A merge's file is that of the parent that has the same, else put together of all parents' lines.</summary>
    private Trail FollowMerge(Trail trail, int index, string path)
    {
        var merge = commits[index];
        var after = FileOf(merge.Id, path);
        var before = merge.Parents.Select(parent => (Commit: parent, File: FileOf(parent, path))).ToList();
        if (before.FindIndex(parent => parent.File is not null && parent.File.Id == after?.Id) is var same and >= 0)
            return trail with { Merge = (index, path), Sources = [new Source(before[same].Commit, path, null)] };
        if (after?.Content is not { } text)
            return trail with { Merge = (index, path), Lines = int.MaxValue };
        return trail with
        {
            Merge = (index, path),
            Lines = GitLines.Of(text).Count,
            Sources = [.. before.Select(parent => SourceOf(parent.Commit, parent.File, merge.Id, path, text)).OfType<Source>()],
        };
    }

    private Source? SourceOf(string parent, GitObject? file, string merge, string path, byte[] after)
    {
        if (file is null && Renames(parent, merge).TryGetValue(path, out var old))
            (path, file) = (old, FileOf(parent, old));
        return file?.Content is { } before ? new Source(parent, path, LineMap.Between(path, before, after)) : null;
    }

    private LineOwners Replayed(Trail trail)
    {
        var owners = trail.Merge is { } merge ? Merged(trail, merge.Index, merge.Path) : trail.Begin;
        foreach (var (index, delta) in trail.Steps)
            owners = After(owners, index, delta);
        return owners;
    }

    private LineOwners Merged(Trail trail, int index, string path)
    {
        var own = splits.Of(index, path);
        var sources = trail.Sources.Select(source => (Owners: known[(source.Commit, source.Path)], source.Map)).ToList();
        var owners = sources.Count == 1 && sources[0].Map is null ? sources[0].Owners
            : trail.Lines == int.MaxValue ? LineOwners.Of(int.MaxValue, own)
            : LineOwners.Joined([.. sources.Select(source => (source.Owners, source.Map!))], trail.Lines, own);
        if (!Touching(path).TryGetValue(index, out var delta))
            return owners;
        owners = owners.With(delta.Hunks, own);
        return delta.Entry.IsRename ? owners.Moved(index, delta.Entry.OldPath, path) : owners;
    }

    private LineOwners After(LineOwners before, int index, FileDelta delta)
    {
        var entry = delta.Entry;
        var own = splits.Of(index, entry.NewPath);
        var after = delta.NeedsTexts && !entry.IsAddition && texts.Find(entry.OldId) is { } old && texts.Find(entry.NewId) is { } now
            ? before.Mapped(LineMap.BetweenForms(old, now), own)
            : before.After(delta.Hunks, own);
        return entry.IsRename ? after.Moved(index, entry.OldPath, entry.NewPath) : after;
    }

    private Dictionary<int, FileDelta> DeltasOf(string path)
    {
        if (!touching.TryGetValue(path, out var deltas))
            touching.Add(path, deltas = []);
        return deltas;
    }

    private GitObject? FileOf(string commit, string path) => CommitFile.Find(objects, commit, path);

    /// <summary>What was renamed between two commits: the old path by the new one.</summary>
    private Dictionary<string, string> Renames(string from, string to)
    {
        if (!renames.TryGetValue((from, to), out var found))
            renames[(from, to)] = found = RawDiff.Renames(git, from, to)
                .ToDictionary(entry => entry.NewPath, entry => entry.OldPath, StringComparer.Ordinal);
        return found;
    }

    /// <summary>The way of a file back through the commits.</summary>
    private sealed record Trail((string Commit, string Path) Key)
    {
        /// <summary>What commits did to it, the oldest on top.</summary>
        public Stack<(int Commit, FileDelta Delta)> Steps { get; } = new();

        /// <summary>Its lines where it began.</summary>
        public LineOwners Begin { get; init; } = LineOwners.OfBase();

        /// <summary>The merge that it began at, and its name there, or null if it began elsewhere.</summary>
        public (int Index, string Path)? Merge { get; init; }

        /// <summary>What the merge had it from.</summary>
        public IReadOnlyList<Source> Sources { get; init; } = [];

        /// <summary>How many lines the merge has.</summary>
        public int Lines { get; init; }
    }

    /// <summary>A parent's file that a merge had lines from.</summary>
    /// <param name="Map">For each line the line of the parent's, or null if both are the same file.</param>
    private sealed record Source(string Commit, string Path, int[]? Map);
}
