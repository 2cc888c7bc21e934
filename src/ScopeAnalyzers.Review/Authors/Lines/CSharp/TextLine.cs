using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Authors.Lines.CSharp;

/// <summary>A line as C# ends it, with the number of git's line that holds it.</summary>
/// <param name="Start">Where it begins in the text.</param>
/// <param name="End">Where its end of line stands.</param>
/// <param name="Number">Git's number, from 1.</param>
/// <param name="GitStart">Where git's line begins in the text.</param>
internal readonly record struct TextLine(int Start, int End, int Number, int GitStart)
{
    /// <summary>The lines of a text; the last one has no end.</summary>
    public static IEnumerable<TextLine> Of(string text)
    {
        int start = 0, gitStart = 0, number = 1;
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsEnd(text[at]))
                continue;
            var end = at;
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
                at++;
            yield return new TextLine(start, end, number, gitStart);
            start = at + 1;
            if (text[at] == '\n')
                (number, gitStart) = (number + 1, start);
        }

        yield return new TextLine(start, text.Length, number, gitStart);
    }

    /// <summary>Whether the character ends a line in C#.</summary>
    public static bool IsEnd(char unit) => unit is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';

    /// <summary>The place of a character of the line.</summary>
    public Extent At(int index) => new(Number, index - GitStart + 1, Number);
}
