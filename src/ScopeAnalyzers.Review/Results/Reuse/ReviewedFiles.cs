using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Authors.Agents.Traces;
using ScopeAnalyzers.Review.InForce;

namespace ScopeAnalyzers.Review.Results.Reuse;

/// <summary>
/// What a review reads beside git's own files and what changed: a host that keeps what a review said looks whether these are as they were.
/// </summary>
public static class ReviewedFiles
{
    /// <summary>
    /// The manifest, its task files, traces and the records of sessions: paths of files and folders, whether they are there or not.
    /// </summary>
    /// <param name="root">The root of the working tree.</param>
    /// <param name="commonDirectory">The git directory that all working trees share.</param>
    public static IEnumerable<string> In(string root, string commonDirectory) =>
    [
        Path.Combine(root, ManifestLocator.FileName),
        .. WithFiles(Path.Combine(root, ManifestLocator.TaskFolder)),
        Path.Combine(root, Trace.FileName),
        .. WithFiles(new SessionStore(commonDirectory).Folder),
    ];

    private static IEnumerable<string> WithFiles(string folder) =>
        Directory.Exists(folder) ? [folder, .. Directory.GetFiles(folder)] : [folder];
}
