using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Tool.Hook.Protocols;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>Finds the lines that an edit wrote, as they are in the file after it. An edit within a line wrote that line.</summary>
internal static class WrittenLines
{
    /// <summary>
    /// The hashes of the lines: of the agent's own patch; else of what the file did not have before; else of the text of the edit; else of
    /// the whole file.
    /// </summary>
    /// <param name="text">The file as it is now.</param>
    /// <param name="before">The hashes of its lines before the edit, or null if they were not kept.</param>
    public static IReadOnlyList<uint> Of(HookEdit edit, string text, IReadOnlyList<uint>? before)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var written = edit.Patch is { } patch ? Of(patch.ReplaceLineEndings("\n").Split('\n'))
            : before is not null ? Added(before, SessionLines.Of(text))
            : edit.Text is { } part ? Of(part.ReplaceLineEndings("\n").Split('\n').Concat(lines.Where(line => Holds(line, part))))
            : Of(lines);
        return [.. written.Intersect(Of(lines))];
    }

    private static bool Holds(string line, string part) => part.Trim().Length > 0 && line.Contains(part, StringComparison.Ordinal);

    private static List<uint> Added(IReadOnlyList<uint> before, IReadOnlyList<uint> after)
    {
        var left = before.CountBy(hash => hash).ToDictionary();
        return [.. after.Where(hash => !(left.TryGetValue(hash, out var count) && (left[hash] = count - 1) >= 0))];
    }

    private static IEnumerable<uint> Of(IEnumerable<string> lines) =>
        lines.Where(line => line.Trim().Length > 0).Select(line => LineHash.Of(line, 0, line.Length)).Distinct();
}
