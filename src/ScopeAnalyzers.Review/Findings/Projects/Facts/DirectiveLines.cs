using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>Finds the <c>#:</c> lines of a C# file: those before its first token, since further down they are errors.</summary>
internal static class DirectiveLines
{
    // Lines as C# ends them, counted as git does.
    private static readonly char[] LineEnds = ['\n', '\r', '\u0085', '\u2028', '\u2029'];

    /// <summary>What follows each <c>#:</c>, and where the line stands.</summary>
    public static IEnumerable<(string Directive, Extent At)> Of(string text)
    {
        var (line, lineStart) = (1, 0);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '\n')
                (line, lineStart) = (line + 1, at + 1);
            if (char.IsWhiteSpace(text[at]) || text[at] == '\uFEFF')
            {
                at++;
                continue;
            }

            var comment = Starts(text, at, "/*");
            if (!comment && !Starts(text, at, "//") && text[at] != '#')
                yield break;
            var end = comment ? EndOfComment(text, at) : EndOfLine(text, at);
            if (Starts(text, at, "#:"))
                yield return (text.Substring(at + 2, end - at - 2).Trim(), new Extent(line, at - lineStart + 1, line));
            for (var passed = at; passed < end; passed++)
            {
                if (text[passed] == '\n')
                    (line, lineStart) = (line + 1, passed + 1);
            }

            at = end;
        }
    }

    private static int EndOfComment(string text, int at)
    {
        var end = text.IndexOf("*/", at + 2, StringComparison.Ordinal);
        return end < 0 ? text.Length : end + 2;
    }

    private static int EndOfLine(string text, int at)
    {
        var end = text.IndexOfAny(LineEnds, at);
        return end < 0 ? text.Length : end;
    }

    private static bool Starts(string text, int at, string with) => string.CompareOrdinal(text, at, with, 0, with.Length) == 0;
}
