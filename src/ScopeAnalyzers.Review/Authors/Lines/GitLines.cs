using System.Text;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>Lines as git counts and compares them: ended by LF alone, white space left out.</summary>
internal static class GitLines
{
    /// <summary>For each line of <paramref name="after"/>, from 1, the line of <paramref name="before"/> that it is; 0 where it is new.</summary>
    public static int[] Map(byte[] before, byte[] after)
    {
        // Lines are numbered by their text, since equal hashes could be made on purpose.
        var numbers = new Dictionary<string, uint>(StringComparer.Ordinal);
        return LineDiff.Map(Numbers(before, numbers), Numbers(after, numbers));
    }

    private static List<uint> Numbers(byte[] content, Dictionary<string, uint> numbers)
    {
        var lines = new List<uint>();
        foreach (var line in Split(content))
        {
            if (!numbers.TryGetValue(line, out var number))
                numbers.Add(line, number = (uint)numbers.Count);
            lines.Add(number);
        }

        return lines;
    }

    private static IEnumerable<string> Split(byte[] content)
    {
        var line = new StringBuilder();
        foreach (var unit in content)
        {
            if (unit == '\n')
            {
                yield return line.ToString();
                line.Clear();
            }
            else if (!IsSpace(unit))
            {
                // One char for each byte: only equality counts, so the encoding does not.
                line.Append((char)unit);
            }
        }

        if (content.Length > 0 && content[content.Length - 1] != '\n')
            yield return line.ToString();
    }

    /// <summary>White space as git's comparison knows it.</summary>
    private static bool IsSpace(byte unit) => unit is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\v' or (byte)'\f';
}
