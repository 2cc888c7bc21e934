namespace ScopeAnalyzers.Policy.Effective;

/// <summary>
/// The hash by which a line is found again while someone types: FNV-1a over its UTF-16 units without white space,
/// since a line that differs in white space alone keeps its author (evidence.md, "Acts and lines").
/// </summary>
public static class LineHash
{
    /// <summary>
    /// The hash of the characters of <paramref name="text"/> from <paramref name="start"/> to before <paramref name="end"/>.
    /// </summary>
    public static uint Of(string text, int start, int end)
    {
        var hash = 2166136261u;
        for (var i = start; i < end; i++)
        {
            if (!char.IsWhiteSpace(text[i]))
                hash = unchecked((hash ^ text[i]) * 16777619u);
        }

        return hash;
    }
}
