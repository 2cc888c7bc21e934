namespace ScopeAnalyzers.Review.Findings.Compiled;

/// <summary>Where a build finds and puts what git does not hold. All paths are full.</summary>
/// <param name="Repository">The root of the working tree.</param>
/// <param name="Restored">Folders of restored packages and of the SDK.</param>
/// <param name="Intermediate">The project's folders for what targets make.</param>
public sealed record BuildFolders(string Repository, IReadOnlyList<string> Restored, IReadOnlyList<string> Intermediate)
{
    /// <summary>Whether a restored package or the SDK brought the file.</summary>
    internal bool IsRestored(string path) => Restored.Any(folder => PathText.IsBelow(path, folder));

    /// <summary>Whether the file lies where targets put what they make.</summary>
    internal bool IsIntermediate(string path) => Intermediate.Any(folder => PathText.IsBelow(path, folder));
}
