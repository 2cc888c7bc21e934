namespace ScopeAnalyzers.Analyzer.Lines;

/// <summary>The paths of syntax trees, which compilers pass on as they were written.</summary>
internal static class FilePaths
{
    /// <summary>
    /// The path relative to <paramref name="root"/>, with <c>/</c> and without <c>.</c> and <c>..</c>, or null if it lies outside.
    /// </summary>
    /// <param name="root">Absolute, with <c>/</c> and without a final one.</param>
    public static string? Relative(string root, string path)
    {
        var full = Normalize(path);
        return full.Length > root.Length && full[root.Length] == '/' && full.StartsWith(root, StringComparison.OrdinalIgnoreCase)
            ? full.Substring(root.Length + 1)
            : null;
    }

    /// <summary>The path with <c>/</c>, without empty, <c>.</c> and <c>..</c> segments.</summary>
    public static string Normalize(string path)
    {
        if (IsNormal(path))
            return path;

        var kept = new List<string>();
        foreach (var segment in path.Replace('\\', '/').Split('/'))
        {
            if (segment == ".." && kept.Count > 0)
                kept.RemoveAt(kept.Count - 1);
            else if (segment.Length > 0 && segment != "." && segment != "..")
                kept.Add(segment);
        }

        var joined = string.Join("/", kept);
        return path.Length > 0 && path[0] is '/' or '\\' ? "/" + joined : joined;
    }

    /// <summary>Whether it surely is as it should be, which nearly all are.</summary>
    private static bool IsNormal(string path) =>
        path.IndexOf('\\') < 0 && path.IndexOf("//", StringComparison.Ordinal) < 0 && path.IndexOf("/.", StringComparison.Ordinal) < 0
        && path.Length > 0 && path[0] != '.' && path[path.Length - 1] != '/';
}
