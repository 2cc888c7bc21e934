using ScopeAnalyzers.Review;

namespace ScopeAnalyzers.Build;

/// <summary>Finds a repository's folders without asking git: every project asks.</summary>
internal static class RepositoryFolder
{
    /// <summary>The nearest folder, from <paramref name="folder"/> up, that holds <c>.git</c>: a folder, or the file of a linked working tree.</summary>
    public static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var git = Path.Combine(at.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git))
                return at.FullName;
        }

        return null;
    }

    /// <summary>The folder for what the checker keeps between builds, under git's common directory (rulings.md, "Reuse").</summary>
    /// <param name="root">The root of a working tree.</param>
    public static string Cache(string root) => Path.Combine(
        GitDirectories.Of(root)?.Common ?? throw new InvalidDataException($"'{Path.Combine(root, ".git")}' does not say where its repository is"), "agent-scope", "build");
}
