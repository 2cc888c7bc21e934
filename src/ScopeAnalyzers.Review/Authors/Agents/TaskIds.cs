namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>
/// The tasks that a change names (evidence.md, "Tasks"). Unless whoever runs the check says it, a task is the agent's own word.
/// </summary>
internal static class TaskIds
{
    private static readonly string[] Keys = ["Task", "Agent-Task", "Task-Id"];

    /// <summary>The tasks that the lines of a commit message name, in their order; several must each allow the commit.</summary>
    public static IReadOnlyList<string> OfMessage(string message) =>
    [
        .. MessageLines.Of(message)
            .Select(line =>
                MessageLines.TrySplit(line, out var key, out var value) && Keys.Contains(key, StringComparer.OrdinalIgnoreCase)
                    ? value : "")
            .Where(IsName)
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>
    /// The known tasks whose id stands as a whole word in the branch's name: <c>SHOP-412</c> in <c>claude/SHOP-412-optin</c>.
    /// </summary>
    public static IReadOnlyList<string> OfBranch(string shortName, IEnumerable<string> known) =>
        [.. known.Where(task => ContainsWord(shortName, task)).OrderByDescending(task => task.Length).Take(1)];

    private static bool ContainsWord(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(word, at + 1,
            StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1]))
                && (at + word.Length == text.Length || !char.IsLetterOrDigit(text[at + word.Length])))
                return true;
        }

        return false;
    }

    // manifest.md, "Tasks": names are [A-Za-z0-9][A-Za-z0-9_-]*.
    private static bool IsName(string text) =>
        text.Length > 0 && text.All(c => c is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') or (>= '0' and <= '9') or '_' or '-')
            && text[0] is not ('_' or '-');
}
