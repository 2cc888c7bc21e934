using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>
/// Finds what merges did beyond merging: git does each of them again and compares. That shows how a conflict was resolved, what an "evil"
/// merge slipped in, and what <c>merge -s ours</c> threw away, which neither a log nor a combined diff shows.
/// </summary>
internal static class Merges
{
    private const int MostParents = 100;

    /// <summary>The commits, each merge with its own acts.</summary>
    public static IReadOnlyList<Commit> WithOwnActs(GitProcess git, GitRepository repository, IReadOnlyList<Commit> commits,
        CancellationToken cancellation)
    {
        var acts = OfTwo(git, repository.CommonDirectory,
            [.. commits.Where(commit => commit.Parents.Count == 2).Select(commit => commit.Id).Reverse()]);
        foreach (var octopus in commits.Where(commit => commit.Parents.Count > 2))
            acts[octopus.Id] = OfMany(git, repository, octopus, cancellation);
        return acts.Count == 0
            ? commits : [.. commits.Select(commit => acts.TryGetValue(commit.Id, out var files) ? commit with { Files = files } : commit)];
    }

    /// <param name="merges">
    /// The newest first: git forgets the parents of a commit once it has shown it, and would find no merge base behind it and a conflict in
    /// every file.
    /// </param>
    private static Dictionary<string, IReadOnlyList<FileDelta>> OfTwo(GitProcess git, string commonDirectory, IReadOnlyList<string> merges)
    {
        if (merges.Count == 0)
            return new(StringComparer.Ordinal);
        // Not by git log: it shows the oldest first with --reverse.
        string[] arguments =
        [
            .. DriverSettings.WithoutMergeDrivers(git, commonDirectory),
            "show", "--stdin", "-z", "--format=tformat:%x00%H%x00", "--remerge-diff", "--raw", "--find-renames", .. GitArguments.LineDiff, .. GitArguments.PlainDiff,
        ];
        return git.Ask(arguments, string.Concat(merges.Select(id => id + "\n")), ReadActs);
    }

    /// <summary>A merge of more than two is one that git itself cannot do again: it is done by pairs.</summary>
    private static IReadOnlyList<FileDelta> OfMany(GitProcess git, GitRepository repository, Commit octopus, CancellationToken cancellation)
    {
        if (octopus.Parents.Count > MostParents)
            throw new GitFailure(GitFailureKind.TooLarge, $"commit {octopus.Id.Substring(0, 7)} joins {octopus.Parents.Count} lines of history, more than are merged again to see what it added; merge them one by one");
        using var scratch = new ScratchRepository(git, repository, cancellation);
        return scratch.BeyondMerge(octopus.Parents, octopus.Id + "^{tree}", CommitDiff.ReadFiles);
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
