using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>
/// Reads a file of the working tree as git would see it: a link is not followed, a folder with a <c>.git</c> is a submodule.
/// </summary>
internal static class DiskFile
{
    /// <summary>The mode, and the bytes of a regular file that is not larger than may be read.</summary>
    /// <exception cref="GitFailure">The file is there and cannot be read.</exception>
    public static (string Mode, byte[]? Content) Read(string root, string path, int limit)
    {
        var full = Path.Combine(root, path.TrimEnd('/'));
        try
        {
            var attributes = File.GetAttributes(full);
            if ((attributes & FileAttributes.ReparsePoint) != 0)
                return (RawEntry.LinkMode, null);
            if ((attributes & FileAttributes.Directory) != 0)
                return (RawEntry.SubmoduleMode, null);
            return (RawEntry.FileMode, new FileInfo(full).Length <= limit ? File.ReadAllBytes(full) : null);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return (RawEntry.NoMode, null);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException
            or NotSupportedException)
        {
            throw new GitFailure(GitFailureKind.Unreadable, $"'{path}' cannot be read: {unreadable.Message}");
        }
    }
}
