namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>Follows symbolic links.</summary>
internal static class RealPath
{
    /// <summary>
    /// An absolute path with the links of every folder on the way followed, so that no name means another file than it says. What does not
    /// exist is kept as it is.
    /// </summary>
    public static string Of(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path.StartsWith(real, StringComparison.Ordinal) && Path.DirectorySeparatorChar == '\\' ? parts.Skip(1) : parts)
        {
            real = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            if (entry.LinkTarget is not null)
                real = entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
        }

        return real;
    }
}
