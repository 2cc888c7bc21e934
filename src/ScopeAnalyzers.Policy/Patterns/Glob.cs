namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>
/// A text in which <c>*</c> is any run of characters, none included. The pieces between the stars are sought from left to right:
/// the leftmost place is always as good as any other, so nothing is tried twice.
/// </summary>
internal sealed class Glob
{
    private readonly string[] pieces;
    private readonly int literals;

    public Glob(string text)
    {
        Text = text;
        pieces = text.Split('*');
        literals = pieces.Sum(piece => piece.Length);
    }

    public string Text { get; }

    public bool IsLiteral => pieces.Length == 1;

    public bool Matches(string text) => Matches(text, 0, text.Length);

    /// <summary>Whether the characters from <paramref name="start"/> to before <paramref name="end"/> match.</summary>
    public bool Matches(string text, int start, int end)
    {
        if (end - start < literals || (IsLiteral && end - start != literals))
            return false;
        var first = pieces[0];
        var last = pieces[pieces.Length - 1];
        if (!At(text, start, first) || !At(text, end - last.Length, last))
            return false;
        if (IsLiteral)
            return true;

        var from = start + first.Length;
        var until = end - last.Length;
        for (var i = 1; i < pieces.Length - 1; i++)
        {
            var piece = pieces[i];
            var found = text.IndexOf(piece, from, until - from, StringComparison.Ordinal);
            if (found == -1)
                return false;
            from = found + piece.Length;
        }

        return true;
    }

    private static bool At(string text, int start, string piece) =>
        string.CompareOrdinal(text, start, piece, 0, piece.Length) == 0;
}
