namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>
/// A line by which an agent signs what it made: <c>🤖 Generated with [Claude Code](https://claude.com/claude-code)</c>, <c>Made with
/// [Cursor](https://cursor.com)</c>.
/// </summary>
/// <param name="Text">From the maker's name on.</param>
/// <param name="IsLinked">Whether the name is a link, which no sentence is.</param>
/// <param name="IsBy">Whether the maker did it (<c>by</c>), which people do too, or was used for it (<c>with</c>).</param>
internal sealed record Footer(string Text, bool IsLinked, bool IsBy)
{
    private const string Robot = "🤖 ";

    private static readonly string[] Subjects = ["This PR was ", "This pull request was ", "This commit was ", "This change was "];
    private static readonly string[] Verbs = ["Generated ", "Made ", "Created ", "Built ", "Written ", "Authored ", "Developed ", "Implemented "];
    private static readonly string[] Helps = ["with assistance of ", "with the assistance of ", "with the help of ", "with ", "using ", "via "];

    /// <summary>The footer that a line is, or that stands after a robot in it; null for any other line.</summary>
    public static Footer? Of(string line)
    {
        var robot = line.IndexOf(Robot, StringComparison.Ordinal);
        var text = robot < 0 ? line : line.Substring(robot + Robot.Length);
        var start = 0;
        while (start < text.Length && !char.IsLetter(text[start]))
            start++;

        text = text.Substring(start);
        text = After(text, Subjects) ?? text;
        if (After(text, Verbs) is not { } made)
            return null;

        var by = After(made, ["by "]);
        if ((by ?? After(made, Helps)) is not { } maker)
            return null;

        var name = maker.TrimStart(' ', '*', '_', '`');
        return name.StartsWith("[", StringComparison.Ordinal) && name.IndexOf(']') is > 0 and var close
            ? new Footer(name.Substring(1, close - 1), IsLinked: true, by is not null)
            : new Footer(name.TrimEnd('.', '*', '_', '`', ' '), IsLinked: false, by is not null);
    }

    private static string? After(string text, IEnumerable<string> starts) =>
        starts.FirstOrDefault(start => text.StartsWith(start, StringComparison.OrdinalIgnoreCase)) is { } found
            ? text.Substring(found.Length) : null;
}
