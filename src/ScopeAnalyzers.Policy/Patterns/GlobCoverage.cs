namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>Whether one text with stars meets all that another does.</summary>
internal static class GlobCoverage
{
    /// <summary>
    /// A character that no pattern holds: a star of the narrower pattern may stand for it, and nothing but a star meets it.
    /// </summary>
    public const char Any = '\0';

    public static bool Covers(string other, string pattern) => new Glob(other).Matches(pattern.Replace('*', Any));
}
