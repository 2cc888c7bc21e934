using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Reads a change set from git, in as few calls as it takes.</summary>
internal sealed class ChangeReader(GitProcess git, GitObjects objects, GitRepository repository)
{
    /// <summary>The change from the merge base on.</summary>
    /// <param name="mergeBase">The merge base; null where nothing committed is judged.</param>
    /// <param name="tip">The base's tip: what it reaches is not the branch's own.</param>
    /// <param name="uncommitted">The files that differ from HEAD, as far as they are judged: asked for last, since git takes longest to tell them.</param>
    /// <exception cref="BaseProblem">The history is cut off within the change.</exception>
    public ChangeSet Read(string? mergeBase, string? tip, Func<IReadOnlyList<WorktreeFile>> uncommitted)
    {
        var head = repository.Head;
        var isAhead = mergeBase is not null && head is not null && mergeBase != head;
        // The net change is read beside the history, which takes longer.
        var net = Task.Run(() => isAhead ? RawDiff.Between(git, mergeBase!, head!) : []);
        var commits = isAhead ? Merges.WithOwnActs(git, repository.CommonDirectory, History.Read(git, objects, tip, head!)) : [];
        ThrowIfCutOff(commits);
        var committed = net.GetAwaiter().GetResult();
        var files = uncommitted();
        return new ChangeSet(mergeBase, commits, files, Net(committed, files));
    }

    /// <summary>Puts the working tree over the committed change; what is then as it was at the base drops out.</summary>
    public static IReadOnlyDictionary<string, RawEntry> Net(IReadOnlyList<RawEntry> committed, IReadOnlyList<WorktreeFile> uncommitted)
    {
        var net = committed.GroupBy(entry => entry.NewPath, StringComparer.Ordinal)
            .ToDictionary(entries => entries.Key, entries => Joined([.. entries]), StringComparer.Ordinal);
        foreach (var entry in uncommitted.SelectMany(file => SinglePaths(file.Entry)))
        {
            var joined = net.TryGetValue(entry.NewPath, out var before)
                ? entry with { OldMode = before.OldMode, OldId = before.OldId }
                : entry;
            if (joined.OldMode == joined.NewMode && (joined.OldId == joined.NewId || joined.IsAddition))
                net.Remove(entry.NewPath);
            else
                net[entry.NewPath] = joined;
        }

        return net;
    }

    /// <summary>A deletion and an addition at one path, which is a file that became a link or the reverse, is one net change.</summary>
    private static RawEntry Joined(IReadOnlyList<RawEntry> entries) => entries.Count == 1
        ? entries[0]
        : entries[entries.Count - 1] with { OldMode = entries[0].OldMode, OldId = entries[0].OldId };

    private static IEnumerable<RawEntry> SinglePaths(RawEntry entry) => entry.IsRename
        ? [
            entry with { NewMode = RawEntry.NoMode, NewId = "", NewPath = entry.OldPath },
            entry with { OldMode = RawEntry.NoMode, OldId = "", OldPath = entry.NewPath },
        ]
        : [entry];

    private void ThrowIfCutOff(IReadOnlyList<Commit> commits)
    {
        if (!repository.IsShallow)
            return;
        var file = Path.Combine(repository.CommonDirectory, "shallow");
        var cut = new HashSet<string>(File.Exists(file) ? File.ReadAllLines(file) : [], StringComparer.Ordinal);
        if (commits.Any(commit => cut.Contains(commit.Id)))
            throw new BaseProblem("this clone is shallow and its history is cut off within the change; run: git fetch --unshallow origin (actions/checkout: fetch-depth: 0)");
    }
}
