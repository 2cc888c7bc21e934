using System.Text;

namespace ScopeAnalyzers.Tool.Weakening.Comparing;

/// <summary>An assertion as a message writes it.</summary>
internal static class AssertionText
{
    private const int Most = 80;

    // Tokens that have no space before them, and characters that have none after them.
    private static readonly string[] Before = [".", ",", ")", "]", ";", "(", "[", "?", "<", ">", "!"];

    private const string After = ".([<! ";

    /// <summary>Tokens with as few spaces as people write, cut off where it is long.</summary>
    public static string Of(IReadOnlyList<string> tokens)
    {
        var text = new StringBuilder();
        foreach (var token in tokens)
        {
            var last = text.Length == 0 ? ' ' : text[^1];
            if (!Before.Contains(token) && !After.Contains(last, StringComparison.Ordinal))
                text.Append(' ');
            text.Append(token.ReplaceLineEndings(" "));
            if (token is ",")
                text.Append(' ');
        }

        return text.Length <= Most ? text.ToString() : text.ToString(0, Most) + "…";
    }
}
