using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Tool.Report.Model;

/// <summary>How far something in a manifest reaches.</summary>
internal static class JsonExtent
{
    /// <summary>The line on which the value, or the member with its value, that begins at a place ends.</summary>
    public static int LastLine(string text, Place place)
    {
        var (line, depth) = (place.Line, 0);
        for (var at = Start(text, place); at < text.Length; at++)
        {
            switch (text[at])
            {
                case '\n':
                    line++;
                    break;
                case '"':
                    at = EndOfString(text, at);
                    break;
                case '/' when At(text, at + 1) == '/':
                    at = Math.Max(at, text.IndexOf('\n', at) - 1);
                    break;
                case '/' when At(text, at + 1) == '*':
                    var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal) is var found and >= 0 ? found + 1 : text.Length - 1;
                    line += text[at..end].Count(unit => unit == '\n');
                    at = end;
                    break;
                case '{' or '[':
                    depth++;
                    break;
                case '}' or ']' when --depth <= 0:
                    return depth < 0 ? place.Line : line;
                case ',' when depth == 0:
                    return line;
            }
        }

        return line;
    }

    private static int Start(string text, Place place)
    {
        var at = 0;
        for (var line = 1; line < place.Line && at >= 0; line++)
            at = text.IndexOf('\n', at) is var end and >= 0 ? end + 1 : -1;
        return at < 0 ? text.Length : Math.Min(text.Length, at + place.Column - 1);
    }

    private static int EndOfString(string text, int start)
    {
        var at = start + 1;
        while (at < text.Length && text[at] != '"')
            at += text[at] == '\\' ? 2 : 1;
        return at;
    }

    private static char At(string text, int index) => index < text.Length ? text[index] : '\0';
}
