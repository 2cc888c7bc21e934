namespace ScopeAnalyzers.Tool.Export.Flat;

/// <summary>What two file patterns (manifest.md, "Patterns") have in common.</summary>
internal static class PathPatterns
{
    private const string Run = "**";

    // More than anyone reads; what is left out is not let in.
    private const int Most = 64;

    /// <summary>Whether some path is of both, in any case of its letters.</summary>
    public static bool Meet(string one, string other) =>
        Globs.Meet(Segments(one.ToUpperInvariant()), Segments(other.ToUpperInvariant()), segment => segment == Run, Globs.Meet);

    /// <summary>Patterns of which every path is of both, or none if nothing is common, or nothing that a pattern says.</summary>
    public static IReadOnlyList<string> Common(string one, string other)
    {
        var (left, right) = (Segments(one), Segments(other));
        var known = new HashSet<string>[left.Count + 1, right.Count + 1];
        return [.. From(0, 0).Select(Text).Distinct().Order(StringComparer.Ordinal)];

        HashSet<string> From(int i, int j) => known[i, j] ??= [.. Tails(i, j).Take(Most)];

        IEnumerable<string> Tails(int i, int j)
        {
            if (i == left.Count && j == right.Count)
                return [""];
            var (leftRun, rightRun) = (i < left.Count && left[i] == Run, j < right.Count && right[j] == Run);
            if (leftRun && rightRun)
                return From(i + 1, j).Concat(From(i, j + 1)).Select(tail => Join(Run, tail));
            if (leftRun)
                return From(i + 1, j).Concat(j < right.Count ? From(i, j + 1).Select(tail => Join(right[j], tail)) : []);
            if (rightRun)
                return From(i, j + 1).Concat(i < left.Count ? From(i + 1, j).Select(tail => Join(left[i], tail)) : []);
            return i < left.Count && j < right.Count && Narrower(left[i], right[j]) is { } segment
                ? From(i + 1, j + 1).Select(tail => Join(segment, tail))
                : [];
        }
    }

    /// <summary>The segments; at the end <c>**</c> is one or more (manifest.md), so that <c>**</c> is any number everywhere.</summary>
    public static List<string> Segments(string pattern)
    {
        List<string> segments = [.. (pattern.EndsWith('/') ? pattern + Run : pattern).Split('/')];
        if (segments[^1] == Run)
            segments.Add("*");
        return segments;
    }

    private static string? Narrower(string one, string other) => Globs.Covers(other, one) ? one : Globs.Covers(one, other) ? other : null;

    private static string Join(string segment, string tail) =>
        tail.Length == 0 ? segment : segment == Run && tail.StartsWith("**/", StringComparison.Ordinal) ? tail : $"{segment}/{tail}";

    private static string Text(string path) =>
        path == "**/*" ? Run : path.EndsWith("/**/*", StringComparison.Ordinal) ? path[..^2] : path;
}
