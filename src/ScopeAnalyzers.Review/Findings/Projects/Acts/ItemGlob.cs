namespace ScopeAnalyzers.Review.Findings.Projects.Acts;

/// <summary>The files that a path with wildcards means, where there is no list of files to ask.</summary>
internal static class ItemGlob
{
    // A name that no manifest writes: only a wildcard of a pattern matches it.
    private const string Any = "any-file-of-the-glob";

    /// <summary>Whether the path has a wildcard.</summary>
    public static bool IsGlob(string path) => path.IndexOfAny(['*', '?']) >= 0;

    /// <summary>
    /// Paths such that a list that lets all of them in lets in whatever the wildcards match. A path without a wildcard means itself.
    /// </summary>
    public static IReadOnlyList<string> Samples(string path) =>
        IsGlob(path) ? [.. Enumerable.Range(0, 3).Select(depth => Sample(path, depth)).Distinct(StringComparer.Ordinal)] : [path];

    private static string Sample(string path, int depth)
    {
        var parts = path.Split('/').SelectMany(part => part == "**" ? Enumerable.Repeat(Any, depth) : [part]).ToList();
        // At its end "**" is any file below.
        if (path.EndsWith("**", StringComparison.Ordinal) || parts.Count == 0)
            parts.Add(Any);
        return string.Join("/", parts.Select(part => part.Replace("*", Any).Replace('?', 'a')));
    }
}
