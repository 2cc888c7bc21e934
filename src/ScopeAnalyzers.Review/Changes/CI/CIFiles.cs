namespace ScopeAnalyzers.Review.Changes.CI;

/// <summary>Reads the files that CI variables name: the one place here that touches the disk.</summary>
internal static class CIFiles
{
    // GitHub's events are the largest, some hundred kilobytes.
    private const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>The text of a file, or null if it cannot be read or is too large to be what it is taken for.</summary>
    public static string? Read(string path)
    {
        try
        {
            var file = new FileInfo(path);
            return file.Exists && file.Length <= MaxBytes ? File.ReadAllText(path) : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            return null;
        }
    }
}
