using System.Text;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>Lines as git counts them: ended by LF alone. A CR before the LF belongs to the line's end.</summary>
internal static class GitLines
{
    private static readonly Encoding OneByOne = Encoding.GetEncoding(28591);

    /// <summary>The lines, one char for each byte: only equality counts, so the encoding does not.</summary>
    public static IReadOnlyList<string> Of(byte[] content)
    {
        var lines = new List<string>();
        for (var start = 0; start < content.Length;)
        {
            var found = Array.IndexOf(content, (byte)'\n', start);
            var end = found < 0 ? content.Length : found;
            var last = end > start && content[end - 1] == '\r' ? end - 1 : end;
            lines.Add(OneByOne.GetString(content, start, last - start));
            start = end + 1;
        }

        return lines;
    }

    /// <summary>The bytes of a line that <see cref="Of"/> made.</summary>
    public static byte[] Bytes(string line) => OneByOne.GetBytes(line);
}
