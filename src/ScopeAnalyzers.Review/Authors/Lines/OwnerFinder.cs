using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>Finds whose the lines of changed files are, at HEAD or in the working tree.</summary>
internal sealed class OwnerFinder(
    GitProcess git, GitObjects objects, GitRepository repository, string? tip, ChangeSet change, OwnerSplits splits, CancellationToken cancellation)
{
    private readonly Lazy<Dictionary<string, LineOwners>> replayed = new(() => Replay.Run(change.Commits, splits));
    private readonly bool hasMerges = change.Commits.Any(commit => commit.IsMerge);
    private readonly Dictionary<string, int> indices = change.Commits.Select((commit, index) => new { commit.Id, Index = index }).ToDictionary(made => made.Id, made => made.Index);

    /// <summary>The owners of the lines of a file that is there at the end; an owner is an author's number.</summary>
    public LineOwners Of(string path)
    {
        cancellation.ThrowIfCancellationRequested();
        var dirty = change.Worktree.FirstOrDefault(file => file.Path == path);
        if (dirty is null)
            return AtHead(path);
        var before = dirty.HeadMode == RawEntry.NoMode ? LineOwners.OfNothing() : AtHead(dirty.HeadPath);
        return WithUncommitted(dirty, before);
    }

    /// <summary>The owners that lost each line they have of a file at HEAD, since the base's tip has it too: their act on the file is the base's by now.</summary>
    public IReadOnlyCollection<int> LostToBase(string path) => AtTip(path) is null ? [] : [.. Written(path).All().Except(AtHead(path).All())];

    private LineOwners AtHead(string path) => AtTip(path) is { } atTip && objects.Find($"{repository.Head}:{path}")?.Content is { } here
        ? Written(path).WithoutBase(GitLines.Map(atTip, here))
        : Written(path);

    /// <summary>The file at the base's tip, if the base changed it since the branch left; else null.</summary>
    private byte[]? AtTip(string path) =>
        tip is null || change.MergeBase is null || tip == change.MergeBase || objects.Find($"{tip}:{path}") is not { Content: { } content } found
            || objects.Find($"{change.MergeBase}:{path}")?.Id == found.Id
            ? null
            : content;

    private LineOwners Written(string path)
    {
        if (hasMerges)
            return Blame.Run(git, tip, repository.Head!, path, indices, splits);
        return replayed.Value.TryGetValue(path, out var owners) ? owners : LineOwners.OfBase();
    }

    /// <summary>Puts uncommitted lines over those of HEAD. A content that is too large to be read counts as new from its first line on.</summary>
    private LineOwners WithUncommitted(WorktreeFile file, LineOwners before)
    {
        if (file.Content is not { } after)
            return file.Mode == RawEntry.FileMode ? LineOwners.Of([(int.MaxValue, splits.Of(change.Uncommitted, file.Path).Rest)]) : before;
        var old = file.HeadMode == RawEntry.NoMode ? null : objects.Find(file.HeadId)?.Content;
        return before.Mapped(GitLines.Map(old ?? [], after), splits.Of(change.Uncommitted, file.Path));
    }
}
