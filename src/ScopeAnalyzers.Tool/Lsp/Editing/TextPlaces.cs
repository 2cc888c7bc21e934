using ScopeAnalyzers.Tool.Lsp.Protocol;

namespace ScopeAnalyzers.Tool.Lsp.Editing;

/// <summary>Places in a text, as the protocol counts them and as an index. A place beyond the text is its nearest one.</summary>
internal static class TextPlaces
{
    /// <summary>The index of a place.</summary>
    public static int IndexOf(string text, Position place)
    {
        var start = 0;
        for (var line = 0; line < place.Line; line++)
        {
            var end = text.IndexOf('\n', start);
            if (end < 0)
                return text.Length;
            start = end + 1;
        }

        return Math.Min(start + Math.Max(0, place.Character), EndOfLine(text, start));
    }

    /// <summary>The part of a text between two indices.</summary>
    public static Span SpanOf(string text, int start, int end) => new(At(text, start), At(text, end));

    /// <summary>The part of a text from a place to the end of its line.</summary>
    /// <param name="line">From 1; 0 for the first.</param>
    /// <param name="column">From 1.</param>
    public static Span RestOfLine(string text, int line, int column)
    {
        var from = new Position(Math.Max(0, line - 1), Math.Max(0, column - 1));
        var start = IndexOf(text, from);
        return new Span(from, new Position(from.Line, from.Character + EndOfLine(text, start) - start));
    }

    private static Position At(string text, int index)
    {
        var line = text.AsSpan(0, index).Count('\n');
        return new Position(line, index - (index == 0 ? 0 : text.LastIndexOf('\n', index - 1) + 1));
    }

    private static int EndOfLine(string text, int start)
    {
        var end = text.IndexOf('\n', start);
        end = end < 0 ? text.Length : end;
        return end > start && text[end - 1] == '\r' ? end - 1 : end;
    }
}
