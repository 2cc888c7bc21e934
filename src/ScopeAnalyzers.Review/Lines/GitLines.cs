using System.Text;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review.Lines;

/// <summary>Lines as git counts and compares them: ended by LF alone, white space left out.</summary>
internal static class GitLines
{
    /// <summary>The hunks between two contents, as <c>git diff -w -U0</c> would state them; the choice among equal lines may differ from git's.</summary>
    public static IReadOnlyList<Hunk> Diff(byte[] before, byte[] after) =>
    [
        .. LineDiff.Of(Split(before), Split(after)).Select(edit => new Hunk(
            edit.BeforeCount == 0 ? edit.BeforeStart : edit.BeforeStart + 1,
            edit.BeforeCount,
            edit.AfterCount == 0 ? edit.AfterStart : edit.AfterStart + 1,
            edit.AfterCount)),
    ];

    private static List<string> Split(byte[] content)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        foreach (var unit in content)
        {
            if (unit == '\n')
            {
                lines.Add(line.ToString());
                line.Clear();
            }
            else if (!IsSpace(unit))
            {
                // One char for each byte: only equality counts, so the encoding does not.
                line.Append((char)unit);
            }
        }

        if (content.Length > 0 && content[content.Length - 1] != '\n')
            lines.Add(line.ToString());
        return lines;
    }

    /// <summary>White space as git's comparison knows it.</summary>
    private static bool IsSpace(byte unit) => unit is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\v' or (byte)'\f';
}
