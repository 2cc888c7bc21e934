using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review.Lines;

/// <summary>
/// The lines of a source file as C# counts them. A CR, U+0085, U+2028 and U+2029 end a line in C# and not in git, so one line of git's may be
/// several of C#'s: each of them is the author's of git's.
/// </summary>
internal sealed class CSharpLines
{
    private readonly string text;
    private readonly List<(int Start, int End, int GitLine)> lines = [];

    /// <param name="text">The whole file, without a byte order mark.</param>
    public CSharpLines(string text)
    {
        this.text = text;
        int start = 0, gitLine = 1;
        for (var at = 0; at < text.Length; at++)
        {
            if (!IsEnd(text[at]))
                continue;
            var end = at;
            if (text[at] == '\r' && at + 1 < text.Length && text[at + 1] == '\n')
                at++;
            lines.Add((start, end, gitLine));
            if (text[at] == '\n')
                gitLine++;
            start = at + 1;
        }

        lines.Add((start, text.Length, gitLine));
    }

    /// <summary>The hash of each line.</summary>
    public IReadOnlyList<uint> Hashes => [.. lines.Select(line => LineHash.Of(text, line.Start, line.End))];

    /// <summary>All lines.</summary>
    public LineSet All => LineSet.Of([(1, lines.Count)]);

    /// <summary>C#'s lines that git's lines hold.</summary>
    public LineSet Of(LineSet gitLines) =>
        LineSet.Of(lines.Select((line, index) => (line.GitLine, Number: index + 1)).Where(line => gitLines.Contains(line.GitLine)).Select(line => line.Number));

    private static bool IsEnd(char c) => c is '\n' or '\r' or '\u0085' or '\u2028' or '\u2029';
}
