using ScopeAnalyzers.Review.Changes;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>
/// Finds whose each line is by doing the commits' diffs again, the oldest first. For a history without merges this is what <c>git blame -w</c>
/// answers, since blame walks the same diffs the other way; it costs no process for each file.
/// </summary>
internal static class Replay
{
    /// <summary>The owners of the lines of every file that a commit touched and that is there at the end; an owner is the commit's index, or what the splits say.</summary>
    public static Dictionary<string, LineOwners> Run(IReadOnlyList<Commit> commits, OwnerSplits splits)
    {
        var files = new Dictionary<string, LineOwners>(StringComparer.Ordinal);
        for (var index = 0; index < commits.Count; index++)
            Apply(commits[index], index, splits, files);
        return files;
    }

    private static void Apply(Commit commit, int author, OwnerSplits splits, Dictionary<string, LineOwners> files)
    {
        // All are taken before any is written: in one commit a file may move to where another moved away from.
        var after = commit.Files.Where(delta => !delta.Entry.IsDeletion).Select(delta => new { Path = delta.Entry.NewPath, Owners = After(delta, splits.Of(author, delta.Entry.NewPath), files) }).ToList();
        foreach (var delta in commit.Files.Where(delta => delta.Entry.IsDeletion || delta.Entry.IsRename))
            files.Remove(delta.Entry.OldPath);
        foreach (var file in after)
            files[file.Path] = file.Owners;
    }

    private static LineOwners After(FileDelta delta, OwnerSplit owner, Dictionary<string, LineOwners> files)
    {
        var before = delta.Entry.IsAddition ? LineOwners.OfNothing()
            : files.TryGetValue(delta.Entry.OldPath, out var known) ? known
            : LineOwners.OfBase();
        return before.After(delta.Hunks, owner);
    }
}
