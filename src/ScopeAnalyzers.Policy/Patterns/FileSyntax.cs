namespace ScopeAnalyzers.Policy;

/// <summary>Reads file patterns (manifest.md, "Patterns", <c>file</c>).</summary>
internal static class FileSyntax
{
    // A first character that other tools give a meaning, and what to write instead.
    private static readonly Dictionary<char, string> Firsts = new()
    {
        ['/'] = "paths are relative to the root: leave the first '/' out",
        ['~'] = "paths are relative to the root, not to a home folder",
        ['!'] = "there is no '!': put what is not meant under \"except\"",
    };

    // Characters that file systems or other pattern languages give a meaning, and what to write instead.
    private static readonly Dictionary<char, string> Forbidden = new()
    {
        ['\\'] = "write '/' between segments",
        ['?'] = "there is no '?': write '*'",
        ['['] = "there are no character sets: write one pattern for each name, or '*'",
        ['{'] = "there are no alternatives: write one pattern for each",
        ['|'] = "there are no alternatives: write one pattern for each",
        [':'] = "paths have no drive and no stream: write them relative to the root",
        ['<'] = "no file name holds '<' everywhere: write '*'",
        ['>'] = "no file name holds '>' everywhere: write '*'",
        ['"'] = "no file name holds '\"' everywhere: write '*'",
    };

    public static ParsedPattern Parse(string text) =>
        (Character(text) ?? text.TrimEndOne('/').Split('/').Select(Segment).FirstOrDefault(error => error is not null)) is { } error
            ? ParsedPattern.Refused(error)
            : ParsedPattern.Of(new FilePattern(text));

    private static string? Character(string text)
    {
        if (Firsts.TryGetValue(text[0], out var instead))
            return instead;
        foreach (var unit in text)
        {
            if (Forbidden.TryGetValue(unit, out instead))
                return instead;
        }

        return Unreadable.In(text);
    }

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

    private static string TrimEndOne(this string text, char unit) =>
        text.Length > 1 && text[text.Length - 1] == unit ? text.Substring(0, text.Length - 1) : text;
}
