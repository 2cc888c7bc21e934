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
    public static string Cache(string root) => Path.Combine(Common(GitDirectory(root)), "agent-scope", "build");

    /// <summary>The git directory of a working tree, its own.</summary>
    public static string GitDirectory(string root)
    {
        const string Pointer = "gitdir:";
        var git = Path.Combine(root, ".git");
        if (Directory.Exists(git))
            return git;

        var text = File.ReadAllText(git).Trim();
        return text.StartsWith(Pointer, StringComparison.Ordinal)
            ? Path.Combine(root, text.Substring(Pointer.Length).Trim())
            : throw new InvalidDataException($"'{git}' does not say where its repository is");
    }

    /// <summary>The git directory that all working trees of the repository share.</summary>
    public static string Common(string gitDirectory)
    {
        var pointer = Path.Combine(gitDirectory, "commondir");
        return File.Exists(pointer) ? Path.Combine(gitDirectory, File.ReadAllText(pointer).Trim()) : gitDirectory;
    }
}
