using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>
/// Tells, of the paths that the branch's commits changed and the net change does not show, which the base has taken over and which were put
/// back. A squash merge of a lower branch, or an update by merge, leaves the branch's own commits in its history.
/// </summary>
internal sealed class TakenByBase(GitObjects objects, string? head)
{
    /// <summary>The paths whose changes the base has.</summary>
    /// <param name="same">Those that are at the base's tip as at HEAD.</param>
    /// <param name="net">The net change: what is in it is neither.</param>
    public HashSet<string> Paths(IReadOnlyList<Commit> commits, IReadOnlyCollection<string> same, IReadOnlyDictionary<string, RawEntry> net)
    {
        var taken = new HashSet<string>(same, StringComparer.Ordinal);
        if (!commits.Any(commit => commit.IsMerge))
            return taken;

        var byPath = commits.SelectMany(commit => commit.Files).Select(file => file.Entry)
            .GroupBy(entry => entry.NewPath, StringComparer.Ordinal);
        taken.UnionWith(
            byPath.Where(entries => !net.ContainsKey(entries.Key) && IsTaken(entries.Key, [.. entries])).Select(entries => entries.Key));
        return taken;
    }

    // What the branch's commits did to a file, taken together, tells: nothing is put back, and else it is there or it is not.
    private bool IsTaken(string path, IReadOnlyList<RawEntry> entries)
    {
        var now = objects.Find($"{head}:{path}");
        if (entries[entries.Count - 1].IsDeletion || now is null)
            return entries[entries.Count - 1].IsDeletion && now is null;

        var sum = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            var (before, after) = (LinesOf(entry.OldId), LinesOf(entry.NewId));
            Count(after.Except(before), 1);
            Count(before.Except(after), -1);
        }

        var here = LinesOf(now.Id);
        var brought = sum.Where(line => line.Value > 0).ToList();
        var taken = sum.Where(line => line.Value < 0).ToList();
        return brought.Count > 0
            ? brought.All(line => here.Contains(line.Key)) : taken.Count > 0 && !taken.Any(line => here.Contains(line.Key));

        void Count(IEnumerable<string> lines, int by)
        {
            foreach (var line in lines)
                sum[line] = (sum.TryGetValue(line, out var known) ? known : 0) + by;
        }
    }

    private HashSet<string> LinesOf(string id) =>
        new(id.Trim('0').Length > 0 && objects.Find(id)?.Content is { } content
            ? System.Text.Encoding.UTF8.GetString(content).Split('\n') : [], StringComparer.Ordinal);
}
