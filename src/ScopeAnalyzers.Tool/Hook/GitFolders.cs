namespace ScopeAnalyzers.Tool.Hook;

/// <summary>Knows git's own directories: what stands there steers git, and what the command keeps stands there too.</summary>
internal static class GitFolders
{
    /// <summary>Whether a file is in a git directory, or is the one that leads to it.</summary>
    /// <param name="file">An absolute path.</param>
    public static bool Hold(string file)
    {
        for (var at = file; at is not null; at = Path.GetDirectoryName(at))
        {
            // A file system without case, or with short names, knows the folder by these too.
            var name = Path.GetFileName(at);
            if (name.Equals(".git", StringComparison.OrdinalIgnoreCase) || name.Equals("git~1", StringComparison.OrdinalIgnoreCase)
                || IsBare(at))
                return true;
        }

        return false;
    }

    // A bare repository, and the part of one that a linked working tree has, may have any name.
    private static bool IsBare(string folder) => File.Exists(Path.Combine(folder, "HEAD"))
        && (File.Exists(Path.Combine(folder, "commondir"))
            || (Directory.Exists(Path.Combine(folder, "objects")) && Directory.Exists(Path.Combine(folder, "refs"))));
}
