using ScopeAnalyzers.Review.Authors.Lines.CSharp;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>
/// The lines of a source file as C# counts them. A CR, U+0085, U+2028 and U+2029 end a line in C# and not in git, so one line of git's may
/// be several of C#'s: each of them is the author's of git's.
/// </summary>
internal sealed class CSharpLines
{
    private readonly string text;
    private readonly List<TextLine> lines;

    /// <param name="text">The whole file, without a byte order mark.</param>
    public CSharpLines(string text)
    {
        this.text = text;
        lines = [.. TextLine.Of(text)];
    }

    /// <summary>The hash of each line.</summary>
    public IReadOnlyList<uint> Hashes => [.. lines.Select(line => LineHash.Of(text, line.Start, line.End))];

    /// <summary>All lines.</summary>
    public LineSet All => LineSet.Of([(1, lines.Count)]);

    /// <summary>C#'s lines that git's lines hold.</summary>
    public LineSet Of(LineSet gitLines) =>
        LineSet.Of(
            lines.Select((line, index) => (line.Number, CSharp: index + 1)).Where(line => gitLines.Contains(line.Number))
                .Select(line => line.CSharp));
}
