using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Tool.Report.Model;

/// <summary>Some lines of a text.</summary>
/// <param name="LeftOut">How many lines that belong to it are not shown.</param>
internal sealed record Excerpt(IReadOnlyList<ExcerptLine> Lines, int LeftOut)
{
    private const int Around = 3, MostLines = 200, MostLetters = 400;

    /// <summary>The lines around one that is marked, or null if the text has no such line.</summary>
    public static Excerpt? Near(string text, int line)
    {
        var lines = Split(text);
        return line < 1 || line > lines.Length
            ? null : Of(lines, Math.Max(1, line - Around), Math.Min(lines.Length, line + Around), number => number == line);
    }

    /// <summary>Some lines, none of them marked.</summary>
    public static Excerpt? Between(string text, int first, int last)
    {
        var lines = Split(text);
        return first < 1 || first > lines.Length ? null : Of(lines, first, Math.Min(last, lines.Length), _ => false);
    }

    /// <summary>Lines of a set, with one line around each run of them, or null if none of them is in the text.</summary>
    /// <param name="marked">Lines to mark among them.</param>
    public static Excerpt? Of(string text, LineSet set, IReadOnlySet<int> marked)
    {
        var lines = Split(text);
        var shown = LineSet.Of(
            set.Ranges.Where(range => range.First <= lines.Length)
                .Select(range => (Math.Max(1, range.First - 1), Math.Min(lines.Length, range.Last + 1))));
        var numbers = shown.Ranges.SelectMany(range => Enumerable.Range(range.First, range.Last - range.First + 1)).ToList();
        return numbers.Count == 0
            ? null
            : new Excerpt(
                [.. numbers.Take(MostLines).Select(number => Line(lines, number, set.Contains(number), marked.Contains(number)))],
                Math.Max(0, numbers.Count - MostLines));
    }

    private static Excerpt Of(string[] lines, int first, int last, Func<int, bool> isMarked) => new(
        [.. Enumerable.Range(first, Math.Min(last - first + 1, MostLines))
            .Select(number => Line(lines, number, isOwn: true, isMarked(number)))],
        Math.Max(0, last - first + 1 - MostLines));

    private static ExcerptLine Line(string[] lines, int number, bool isOwn, bool isMarked)
    {
        var text = lines[number - 1].TrimEnd('\r');
        return text.Length <= MostLetters
            ? new ExcerptLine(number, text, isOwn, isMarked, 0)
            : new ExcerptLine(number, text[..MostLetters], isOwn, isMarked, text.Length - MostLetters);
    }

    // As git counts lines.
    private static string[] Split(string text) => (text.EndsWith('\n') ? text[..^1] : text).Split('\n');
}

/// <summary>One line of a text.</summary>
/// <param name="Number">From 1.</param>
/// <param name="IsOwn">Whether it is what the excerpt is about, and not only around it.</param>
/// <param name="IsMarked">Whether a finding is about it.</param>
/// <param name="LeftOut">How many letters of it are not shown.</param>
internal sealed record ExcerptLine(int Number, string Text, bool IsOwn, bool IsMarked, int LeftOut);
