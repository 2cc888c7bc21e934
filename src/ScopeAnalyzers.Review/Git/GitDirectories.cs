namespace ScopeAnalyzers.Review.Git;

/// <summary>Where git keeps what it knows, found without asking it.</summary>
/// <param name="Own">The git directory of one working tree: its HEAD and index.</param>
/// <param name="Common">The git directory that all working trees of the repository share.</param>
public sealed record GitDirectories(string Own, string Common)
{
    private const string Pointer = "gitdir:";

    /// <summary>
    /// The nearest folder, from <paramref name="folder"/> up, that holds <c>.git</c>: a folder, or the file of a linked working tree, or
    /// null if none does.
    /// </summary>
    public static string? RootAbove(string folder)
    {
        for (var at = folder.Length == 0 ? null : new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            var git = Path.Combine(at.FullName, ".git");
            if (Directory.Exists(git) || File.Exists(git))
                return at.FullName;
        }

        return null;
    }

    /// <summary>Those of a working tree, or null if they are not laid out as git lays them out, or cannot be read.</summary>
    /// <param name="root">The root of the working tree.</param>
    public static GitDirectories? Of(string root)
    {
        try
        {
            // A linked working tree has a file instead of the folder.
            var git = Path.Combine(root, ".git");
            if (Directory.Exists(git))
                return WithCommon(git);
            var text = File.ReadAllText(git).Trim();
            return text.StartsWith(Pointer, StringComparison.Ordinal)
                ? WithCommon(Path.GetFullPath(Path.Combine(root, text.Substring(Pointer.Length).Trim()))) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            return null;
        }
    }

    private static GitDirectories WithCommon(string own)
    {
        var pointer = Path.Combine(own, "commondir");
        return new GitDirectories(own, File.Exists(pointer) ? Path.GetFullPath(Path.Combine(own, File.ReadAllText(pointer).Trim())) : own);
    }
}
