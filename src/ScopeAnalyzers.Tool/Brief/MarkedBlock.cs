namespace ScopeAnalyzers.Tool.Brief;

/// <summary>A part of a Markdown file that the command keeps, between two comments.</summary>
internal static class MarkedBlock
{
    /// <summary>The line before it.</summary>
    public const string Begin = "<!-- agent-scope brief: begin. Do not edit: 'agent-scope brief --write' writes it. -->";

    /// <summary>The line after it.</summary>
    public const string End = "<!-- agent-scope brief: end -->";

    /// <summary>
    /// The text with this block in place of the one there, or at its end if there is none; or null if the markers are not one pair.
    /// </summary>
    /// <param name="text">The file's text; its line ends are kept.</param>
    public static string? Put(string text, string block)
    {
        var newLine = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.ReplaceLineEndings("\n").Split('\n').ToList();
        string[] marked = [Begin, .. block.Split('\n'), End];
        var (begin, end) = (lines.FindAll(line => line.Trim() == Begin), lines.FindAll(line => line.Trim() == End));
        if (begin.Count == 0 && end.Count == 0)
            return text + Gap(text, newLine) + string.Join(newLine, marked) + newLine;
        var (first, last) = (lines.FindIndex(line => line.Trim() == Begin), lines.FindIndex(line => line.Trim() == End));
        return begin.Count == 1 && end.Count == 1 && first < last
            ? string.Join(newLine, [.. lines.Take(first), .. marked, .. lines.Skip(last + 1)])
            : null;
    }

    private static string Gap(string text, string newLine) =>
        text.Length == 0 ? "" : text.EndsWith('\n') ? newLine : newLine + newLine;
}
