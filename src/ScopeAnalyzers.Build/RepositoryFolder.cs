using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Build;

/// <summary>Where a repository keeps what concerns its builds.</summary>
internal static class RepositoryFolder
{
    /// <summary>
    /// The folder for what the checker keeps between builds: under git's common directory (evidence.md, "Reuse"), and where nothing can be
    /// written there, as in a container that mounts the repository to read it, or where there is no repository, one among the temporary
    /// files.
    /// </summary>
    /// <param name="root">The root of a working tree.</param>
    public static string Cache(string root)
    {
        if (GitDirectories.Of(root) is { } git && Path.Combine(git.Common, "agent-scope", "build") is var own && CanBeWritten(own))
            return own;
        var other = Path.Combine(Path.GetTempPath(), "agent-scope", Receipt.DigestOf(root));
        Directory.CreateDirectory(other);
        return other;
    }

    private static bool CanBeWritten(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            using var trial = new FileStream(Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write,
                FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
