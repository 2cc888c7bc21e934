using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>Reads file patterns (manifest.md, "Patterns", <c>file</c>).</summary>
internal static class FileSyntax
{
    public static ParsedPattern Parse(string text) =>
        (InsteadOfFirst(text[0]) ?? First(text, InsteadOf) ?? Unreadable.In(text) ?? First(Segments(text), Segment)) is { } error
            ? ParsedPattern.Refused(error)
            : ParsedPattern.Of(new FilePattern(text));

    // A first character that other tools give a meaning, and what to write instead.
    private static string? InsteadOfFirst(char unit) => unit switch
    {
        '/' => "paths are relative to the root: leave the first '/' out",
        '~' => "paths are relative to the root, not to a home folder",
        '!' => "there is no '!': put what is not meant under \"except\"",
        _ => null,
    };

    // Characters that file systems or other pattern languages give a meaning, and what to write instead.
    private static string? InsteadOf(char unit) => unit switch
    {
        '\\' => "write '/' between segments",
        '?' => "there is no '?': write '*'",
        '[' => "there are no character sets: write one pattern for each name, or '*'",
        '{' or '|' => "there are no alternatives: write one pattern for each",
        ':' => "paths have no drive and no stream: write them relative to the root",
        '<' or '>' or '"' => $"no file name holds '{unit}' everywhere: write '*'",
        _ => null,
    };

    private static string[] Segments(string text) =>
        (text.EndsWith("/", StringComparison.Ordinal) ? text.Substring(0, text.Length - 1) : text).Split('/');

    private static string? Segment(string segment)
    {
        if (segment.Length == 0)
            return "an empty segment matches nothing: write one '/'";
        if (segment is "." or "..")
            return $"write the path without '{segment}', from the root";
        if (segment != "**" && segment.Contains("**"))
            return "'**' is a whole segment: write '**/' before or '/**' after, or '*' inside a segment";
        if (segment[0] == ' ' || segment[segment.Length - 1] == ' ')
            return "a segment neither begins nor ends with a space: leave it out";
        return null;
    }

    private static string? First<T>(IEnumerable<T> parts, Func<T, string?> error) =>
        parts.Select(error).FirstOrDefault(each => each is not null);
}
