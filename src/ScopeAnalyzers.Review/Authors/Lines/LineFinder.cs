using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>Finds the lines of places in a text that are asked for in their order: one pass for all.</summary>
internal sealed class LineFinder(string text)
{
    private int line = 1;
    private int lineStart;
    private int passed;

    /// <summary>The place of a character, which must not lie before the one asked for last.</summary>
    public Extent At(int index)
    {
        for (; passed < index; passed++)
        {
            if (text[passed] == '\n')
                (line, lineStart) = (line + 1, passed + 1);
        }

        return new Extent(line, index - lineStart + 1, line);
    }
}
