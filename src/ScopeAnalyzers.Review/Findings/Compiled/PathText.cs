namespace ScopeAnalyzers.Review.Findings.Compiled;

/// <summary>Full paths as texts, compared as the file systems of this machine usually do.</summary>
public static class PathText
{
    private static readonly StringComparison Comparison =
        Path.DirectorySeparatorChar == '\\' ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>Whether a path lies in a folder, at any depth.</summary>
    public static bool IsBelow(string path, string folder) => Below(path, folder) is not null;

    /// <summary>The rest of a path below a folder, with <c>/</c>, or null if it does not lie there.</summary>
    public static string? Below(string path, string folder)
    {
        var (full, above) = (path.Replace('\\', '/'), folder.Replace('\\', '/').TrimEnd('/') + "/");
        return full.Length > above.Length && full.StartsWith(above, Comparison) ? full.Substring(above.Length) : null;
    }
}
