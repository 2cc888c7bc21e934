namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>
/// A pattern that names a folder or its own files, where all below it was likely meant: <c>src/Web</c>, <c>src/Web/*</c>.
/// </summary>
public static class FolderPattern
{
    /// <summary>Whether a pattern is about the files of a folder itself and of none below: <c>src/Web/*</c>.</summary>
    public static bool IsOfOwnFilesAlone(string pattern) => pattern.EndsWith("/*", StringComparison.Ordinal);

    /// <summary>
    /// The pattern of all below: <c>src/Web/**</c> for <c>src/Web</c> and <c>src/Web/*</c>; null for one that ends otherwise in a star.
    /// </summary>
    public static Pattern? Below(string pattern)
    {
        var folder = IsOfOwnFilesAlone(pattern) ? pattern.Substring(0, pattern.Length - "/*".Length) : pattern;
        return folder.EndsWith("*", StringComparison.Ordinal) || folder.EndsWith("/", StringComparison.Ordinal)
            ? null : PatternSyntax.Parse(PatternLanguage.Files, folder + "/**").Pattern;
    }
}
