using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Findings;

/// <summary>
/// Says of a manifest in a folder that it is not read: only the one at the repository's root is.
/// </summary>
internal static class NestedManifests
{
    private const string Name = "/" + ManifestPaths.Manifest;

    /// <summary>The notes on those that a commit has. For a repository without a manifest at its root.</summary>
    public static IEnumerable<Finding> At(string? commit, GitProcess git) =>
        Notes(commit is null ? null : TrackedPaths.At(commit, git));

    /// <summary>
    /// The notes on those that a person adds: an agent's is protected anyway, and one that is there already may be a sample.
    /// </summary>
    public static IEnumerable<Finding> AddedBy(IEnumerable<Change> changes) =>
        Notes(changes.Where(change => change is { Act: FileAct.Add, Agents.Count: 0 }).Select(change => change.Path));

    private static IEnumerable<Finding> Notes(IEnumerable<string>? paths) =>
        from path in paths ?? []
        where path.EndsWith(Name, StringComparison.Ordinal)
        select Problems.Note("SCOPE007", $"'{path}' is not in force: only '{ManifestPaths.Manifest}' at the root of the repository is read. Write its rules there, with paths from the root") with
        {
            File = path,
            Line = 1,
            Column = 1,
        };
}
