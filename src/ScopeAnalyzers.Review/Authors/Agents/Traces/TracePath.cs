namespace ScopeAnalyzers.Review.Authors.Agents.Traces;

/// <summary>Finds the file of the change that a trace means: traces hold backslashes, and absolute paths of other machines.</summary>
internal static class TracePath
{
    /// <summary>The changed path that is meant, or null if none is.</summary>
    /// <param name="path">The path as the trace has it.</param>
    /// <param name="changed">The changed paths, relative to the root, with <c>/</c>.</param>
    public static string? Find(string path, IReadOnlyCollection<string> changed)
    {
        var plain = path.Replace('\\', '/');
        while (plain.StartsWith("./", StringComparison.Ordinal))
            plain = plain.Substring(2);

        // Of an absolute path only its end can be compared; the longest that fits is meant.
        return IsAbsolute(plain)
            ? changed.Where(candidate => plain.EndsWith("/" + candidate, StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(candidate => candidate.Length).FirstOrDefault()
            : changed.FirstOrDefault(candidate => candidate == plain)
                ?? changed.FirstOrDefault(candidate => candidate.Equals(plain, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsAbsolute(string path) =>
        path.StartsWith("/", StringComparison.Ordinal) || (path.Length > 2 && path[1] == ':' && path[2] == '/');
}
