using System.IO.Enumeration;
using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>Matches files as a shell does that puts in their names: <c>*</c> and <c>?</c> within a segment.</summary>
internal static partial class FilePattern
{
    private static readonly char[] Special = ['*', '?', '['];

    /// <summary>The folder from which on a pattern stands for something.</summary>
    /// <param name="pattern">An absolute path.</param>
    public static string StartOf(string pattern) => Path.GetDirectoryName(pattern[..(pattern.IndexOfAny(Special) + 1)]) ?? "/";

    /// <summary>Whether a pattern matches a file, or a folder that the file is in. A list of characters matches any character.</summary>
    /// <param name="pattern">An absolute path.</param>
    /// <param name="file">An absolute path.</param>
    public static bool Matches(string pattern, string file)
    {
        var parts = CharacterList().Replace(pattern, "?").Split('/', '\\');
        var segments = file.Split('/', '\\');
        return parts.Length <= segments.Length
            && parts.Zip(segments).All(pair => pair.First == pair.Second
                || FileSystemName.MatchesSimpleExpression(pair.First, pair.Second, ignoreCase: false));
    }

    [GeneratedRegex(@"\[[^\]/]*\]")]
    private static partial Regex CharacterList();
}
