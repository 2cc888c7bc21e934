using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>
/// Says whose the lines of changed files are, at HEAD or in the working tree: the one answer that all findings are on. A line keeps its
/// author only where the base holds it in the same place, or where its file was moved for good: to make it stand elsewhere is an act of
/// whoever does it.
/// </summary>
internal sealed class OwnerFinder
{
    private readonly GitObjects objects;
    private readonly GitRepository repository;
    private readonly BaseRef? baseRef;
    private readonly ChangeSet change;
    private readonly OwnerSplits splits;
    private readonly Func<int, bool> isAgents;
    private readonly CancellationToken cancellation;
    private readonly Lazy<LineHistory> history;
    private readonly bool hasMerges;
    private readonly Lazy<Dictionary<string, RawEntry>> sinceBase;
    private readonly Dictionary<string, (LineOwners Owners, IReadOnlyCollection<int> Lost)> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, bool> standing = new(StringComparer.Ordinal);

    /// <param name="isAgents">Whether an author's number is an agent's.</param>
    public OwnerFinder(
        GitProcess git,
        GitObjects objects,
        GitRepository repository,
        BaseRef? baseRef,
        ChangeSet change,
        OwnerSplits splits,
        Func<int, bool> isAgents,
        CancellationToken cancellation)
    {
        this.objects = objects;
        this.repository = repository;
        this.baseRef = baseRef;
        this.change = change;
        this.splits = splits;
        this.isAgents = isAgents;
        this.cancellation = cancellation;
        history = new(() => new LineHistory(git, objects, change.Commits, splits));
        sinceBase = new(() => baseRef is null || change.MergeBase is null || baseRef.Commit == change.MergeBase ? []
            : RawDiff.Between(git, change.MergeBase, baseRef.Commit).Where(entry => !entry.IsDeletion && entry.OldId != entry.NewId)
                .ToDictionary(entry => entry.NewPath, StringComparer.Ordinal));
        hasMerges = change.Commits.Any(commit => commit.IsMerge);
    }

    /// <summary>The owners of the lines of a file that is there at the end; an owner is an author's number.</summary>
    public LineOwners Of(string path) => Find(path).Owners;

    /// <summary>
    /// The owners that lost each line they have of a file, since the base's tip has it too: their act on the file is the base's by now.
    /// </summary>
    public IReadOnlyCollection<int> LostToBase(string path) => Find(path).Lost;

    private (LineOwners Owners, IReadOnlyCollection<int> Lost) Find(string path)
    {
        cancellation.ThrowIfCancellationRequested();
        if (!found.TryGetValue(path, out var known))
            found[path] = known = BesideTip(path, Evaluated(path));
        return known;
    }

    /// <summary>The owners without the lines that the base's tip holds there too, and those that have none left.</summary>
    private (LineOwners Owners, IReadOnlyCollection<int> Lost) BesideTip(string path, LineOwners owners)
    {
        if (AtTip(path) is not { } atTip || After(path) is not { } after)
            return (owners, []);
        var beside = owners.First(GitLines.Of(after).Count).WithoutBase(LineMap.Between(path, atTip, after));
        return (beside, [.. owners.All().Except(beside.All())]);
    }

    /// <summary>The file at the base's tip, if the base changed it since the branch left; else null.</summary>
    private byte[]? AtTip(string path) => sinceBase.Value.TryGetValue(path, out var entry) ? objects.Find(entry.NewId)?.Content : null;

    /// <summary>The file at the end of the change.</summary>
    private byte[]? After(string path) => change.Worktree.FirstOrDefault(file => file.Path == path) is { } dirty
        ? dirty.Content
        : CommitFile.Find(objects, repository.Head!, path)?.Content;

    private LineOwners Evaluated(string path)
    {
        var dirty = change.Worktree.FirstOrDefault(file => file.Path == path);
        var owners = dirty is null ? AtHead(path) : WithUncommitted(dirty);
        if (!IsDoubtful(path, dirty, owners))
            return owners;
        if (After(path) is not { } after)
            return owners.Evaluated(origin => OwnerOf(path, origin));
        owners = owners.First(GitLines.Of(after).Count);
        return owners.Evaluated(origin => OwnerOf(path, origin)).WithoutBase(LineMap.Between(path, BaseOf(path, owners) ?? [], after));
    }

    private LineOwners AtHead(string path) => history.Value.At(repository.Head!, path);

    /// <summary>
    /// Puts uncommitted lines over those of HEAD. A content that is too large to be read counts as new from its first line on.
    /// </summary>
    private LineOwners WithUncommitted(WorktreeFile file)
    {
        var before = file.HeadMode == RawEntry.NoMode ? LineOwners.OfNothing() : AtHead(file.HeadPath);
        var own = splits.Of(change.Uncommitted, file.Path);
        if (file.Content is not { } after)
            return file.Mode == RawEntry.FileMode ? LineOwners.Of(int.MaxValue, own) : before;
        var old = file.HeadMode == RawEntry.NoMode ? null : objects.Find(file.HeadId)?.Content;
        var owners = before.Mapped(LineMap.Between(file.Path, old ?? [], after), own);
        return file.Path == file.HeadPath ? owners : owners.Moved(change.Uncommitted, file.HeadPath, file.Path);
    }

    /// <summary>
    /// Whether the history of a file does not say by itself what the base holds of it: there are merges, what was taken away may have been
    /// put back, or lines were carried to where they stand.
    /// </summary>
    private bool IsDoubtful(string path, WorktreeFile? dirty, LineOwners owners) =>
        hasMerges
        || MayHavePutBack(path, dirty, NamesOf(path, owners))
        || owners.Origins().Any(origin => origin.Moved is not null && OwnerOf(path, origin) != origin.Owner);

    private bool MayHavePutBack(string path, WorktreeFile? dirty, IReadOnlyList<string> names)
    {
        var isInBase = change.Net.TryGetValue(path, out var net) && !net.IsAddition;
        if (!isInBase && names.Count == 1)
            return false;
        var deltas = names.SelectMany(name => history.Value.Touching(name).Values).ToList();
        return dirty is { HeadMode: RawEntry.NoMode }
            || deltas.Any(delta => delta.Entry.IsAddition || (isInBase && delta.Entry.IsRename))
            || (deltas.Count + (dirty is null ? 0 : 1) > 1 && deltas.Any(delta => delta.Hunks.Any(hunk => hunk.OldCount > 0)));
    }

    /// <summary>The name of a file, and those that it was moved away from for good.</summary>
    private IReadOnlyList<string> NamesOf(string path, LineOwners owners) =>
        [.. owners.Origins().SelectMany(origin => origin.Moved?.All() ?? []).Where(move => IsForGood(path, move)).Select(move => move.From)
            .Prepend(path).Distinct()];

    /// <summary>What the base holds of a file: under its name, or under the one that it was moved away from for good.</summary>
    private byte[]? BaseOf(string path, LineOwners owners)
    {
        if ((baseRef?.MergeBase ?? repository.Head) is not { } commit)
            return null;
        return NamesOf(path, owners).Select(name => CommitFile.Find(objects, commit, name)?.Content)
            .FirstOrDefault(content => content is not null);
    }

    /// <summary>Whose a line is that the base does not hold there.</summary>
    private int OwnerOf(string path, LineOrigin origin)
    {
        if (origin.Owner != LineOwners.Base && isAgents(origin.Owner))
            return origin.Owner;
        var carried = origin.Moved?.All().Where(move => !IsForGood(path, move)).SelectMany(move => splits.Of(move.Author, move.To).All)
            .Where(isAgents).ToList();
        return carried is { Count: > 0 } ? carried[0] : origin.Owner;
    }

    /// <summary>
    /// Whether a file was moved and not doubled: its old name is gone, at the base's tip it was still there, and no text became code by its
    /// name.
    /// </summary>
    private bool IsForGood(string path, Move move) =>
        move.From == path
        || (!Stands(move.From) && (SourceText.IsCSharp(move.From) || !SourceText.IsCSharp(move.To)) && !IsGoneAtTip(move.From));

    /// <summary>Whether a file is there at the end of the change.</summary>
    private bool Stands(string path)
    {
        if (!standing.TryGetValue(path, out var stands))
        {
            standing[path] = stands = change.Net.TryGetValue(path, out var net) ? !net.IsDeletion
                : (baseRef?.MergeBase ?? repository.Head) is { } commit && CommitFile.Find(objects, commit, path) is not null;
        }

        return stands;
    }

    private bool IsGoneAtTip(string path) => baseRef is not null && baseRef.Commit != baseRef.MergeBase
        && CommitFile.Find(objects, baseRef.MergeBase, path) is not null && CommitFile.Find(objects, baseRef.Commit, path) is null;
}
