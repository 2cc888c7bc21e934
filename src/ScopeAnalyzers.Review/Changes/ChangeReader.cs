using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Reads a change set from git, in as few calls as it takes.</summary>
internal sealed class ChangeReader(GitProcess git, GitObjects objects, GitRepository repository, CancellationToken cancellation)
{
    /// <summary>The committed change from the merge base on.</summary>
    /// <param name="mergeBase">The merge base, or null if nothing committed is evaluated.</param>
    /// <param name="tip">The base's tip: what it reaches is not the branch's own.</param>
    /// <exception cref="BaseProblem">The history is cut off within the change.</exception>
    public ChangeSet Read(string? mergeBase, string? tip)
    {
        var head = repository.Head;
        var isAhead = mergeBase is not null && head is not null && mergeBase != head;
        // The net change is read beside the history, which takes longer.
        var net = Task.Run(() => isAhead ? RawDiff.Between(git, mergeBase!, head!) : []);
        var fromTip = Task.Run(() => isAhead && tip is not null && tip != mergeBase ? RawDiff.Between(git, tip, head!) : null);
        var commits = isAhead ? Merges.WithOwnActs(git, repository, History.Read(git, objects, tip, head!), cancellation) : [];
        ThrowIfCutOff(commits);
        var all = Net(OwnOf(net.GetAwaiter().GetResult(), commits, mergeBase, tip));
        var own = fromTip.GetAwaiter().GetResult() is { } differing ? Without(all, [.. differing.Select(entry => entry.NewPath)]) : all;
        return new ChangeSet(mergeBase, commits, [], own)
        {
            InBase = new TakenByBase(objects, head).Paths(commits, [.. all.Keys.Where(path => !own.ContainsKey(path))], own),
        };
    }

    /// <summary>
    /// What differs from a tip that the branch does not hold is the branch's only where one of its commits did it: all else is what the
    /// base went on with.
    /// </summary>
    private static IReadOnlyList<RawEntry> OwnOf(IReadOnlyList<RawEntry> entries, IReadOnlyList<Commit> commits, string? mergeBase,
        string? tip)
    {
        if (mergeBase is null || mergeBase != tip || commits.Any(commit => commit.Parents.Contains(tip)))
            return entries;
        var touched = new HashSet<string>(
            commits.SelectMany(commit => commit.Files).SelectMany(file => new[] { file.Entry.OldPath, file.Entry.NewPath }),
            StringComparer.Ordinal);
        return [.. entries.Where(entry => touched.Contains(entry.NewPath))];
    }

    /// <summary>
    /// What the base's tip holds as HEAD does is not the change's, however it came there: by a squash merge, or as a cherry-pick.
    /// </summary>
    private static Dictionary<string, RawEntry> Without(Dictionary<string, RawEntry> net, HashSet<string> differing) =>
        net.Where(entry => differing.Contains(entry.Key)).ToDictionary(entry => entry.Key, entry => entry.Value, StringComparer.Ordinal);

    /// <summary>
    /// By path. A deletion and an addition at one path, which is a file that became a link or the reverse, is one net change.
    /// </summary>
    private static Dictionary<string, RawEntry> Net(IReadOnlyList<RawEntry> entries)
    {
        var net = new Dictionary<string, RawEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
            net[entry.NewPath] = net.TryGetValue(entry.NewPath, out var first)
                ? entry with { OldMode = first.OldMode, OldId = first.OldId } : entry;
        return net;
    }

    private void ThrowIfCutOff(IReadOnlyList<Commit> commits)
    {
        if (!repository.IsShallow)
            return;
        var file = Path.Combine(repository.CommonDirectory, "shallow");
        var cut = new HashSet<string>(File.Exists(file) ? File.ReadAllLines(file) : [], StringComparer.Ordinal);
        if (commits.Any(commit => cut.Contains(commit.Id)))
            throw new BaseProblem($"this clone is shallow and its history is cut off within the change; {BaseProblem.MendShallow}");
    }
}
