using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Build;

/// <summary>Where a repository keeps what concerns its builds.</summary>
internal static class RepositoryFolder
{
    /// <summary>The folder for what the checker keeps between builds, under git's common directory (evidence.md, "Reuse").</summary>
    /// <param name="root">The root of a working tree.</param>
    public static string Cache(string root) => Path.Combine(
        GitDirectories.Of(root)?.Common ?? throw new InvalidDataException($"'{Path.Combine(root, ".git")}' does not say where its repository is"), "agent-scope", "build");
}
