using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>
/// Finds what merges did beyond merging: git does each of them again and compares. That shows how a conflict was resolved, what an "evil" merge
/// slipped in, and what <c>merge -s ours</c> threw away, which neither a log nor a combined diff shows.
/// </summary>
internal static class Merges
{
    /// <summary>The commits, each merge with its own acts.</summary>
    public static IReadOnlyList<Commit> WithOwnActs(GitProcess git, string commonDirectory, IReadOnlyList<Commit> commits)
    {
        if (commits.FirstOrDefault(commit => commit.Parents.Count > 2) is { } octopus)
            throw new GitFailure(GitFailureKind.Failed, $"commit {octopus.Id.Substring(0, 7)} joins {octopus.Parents.Count} lines of history, a merge that git cannot do again to see what it added; merge them one by one");
        var merges = commits.Where(commit => commit.IsMerge).Select(commit => commit.Id).ToList();
        if (merges.Count == 0)
            return commits;
        // Not by git log: with --reverse it finds no merge base, and every file a conflict.
        string[] arguments =
        [
            .. DriverSettings.WithoutMergeDrivers(git, commonDirectory),
            "show", "--stdin", "-z", "--format=tformat:%x00%H%x00", "--remerge-diff", "--raw", "--find-renames", .. GitArguments.LineDiff, .. GitArguments.PlainDiff,
        ];
        var acts = git.Ask(arguments, string.Concat(merges.Select(id => id + "\n")), ReadActs);
        return [.. commits.Select(commit => commit.IsMerge && acts.TryGetValue(commit.Id, out var files) ? commit with { Files = files } : commit)];
    }

    private static Dictionary<string, IReadOnlyList<FileDelta>> ReadActs(ByteReader reader)
    {
        var acts = new Dictionary<string, IReadOnlyList<FileDelta>>(StringComparer.Ordinal);
        while (reader.Peek() >= 0)
        {
            if (reader.ReadByte() != 0)
                throw new GitFailure(GitFailureKind.Unreadable, "git show answered in an unknown form");
            acts[reader.ReadField()] = CommitDiff.Read(reader);
        }

        return acts;
    }
}
