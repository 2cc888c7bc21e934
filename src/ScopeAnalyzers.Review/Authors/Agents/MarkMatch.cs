namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>How each kind of mark meets what a change holds.</summary>
internal static class MarkMatch
{
    /// <summary>
    /// Whether an address is the mark's: whole and without case, a GitHub noreply address by its number (names drift). An account's name
    /// counts where there is no number, and where no person can have it: people's have no brackets.
    /// </summary>
    public static bool Email(Mark mark, string email) => mark.Kind switch
    {
        MarkKind.Email => SameAddress(mark.Text, email),
        MarkKind.GithubId => GithubNoreply.Of(email)?.Id == mark.Text,
        MarkKind.GithubLogin =>
            GithubNoreply.Of(email) is { } account && Same(account.Login, mark.Text) && (account.Id is null || account.IsApp),
        _ => false,
    };

    /// <summary>Whether two addresses are one person's.</summary>
    public static bool SameAddress(string left, string right) =>
        Same(left.Trim(), right.Trim())
        || (GithubNoreply.Of(left)?.Id is { } id && GithubNoreply.Of(right)?.Id == id);

    /// <summary>Whether a text is the mark's, up to the mark's final <c>*</c>.</summary>
    public static bool Text(string form, string text) => form.EndsWith("*", StringComparison.Ordinal)
        ? text.Length > form.Length - 1 && text.StartsWith(form.Substring(0, form.Length - 1), StringComparison.OrdinalIgnoreCase)
        : Same(form, text);

    /// <summary>
    /// Whether a line of a message is the mark's. A link counts where it is alone, plain or in markup: others link to a session too.
    /// </summary>
    public static bool Line(string form, string line)
    {
        var bare = line.Trim('_', '*', '<', '>', '(', ')');
        return Text(form, bare) && (!form.StartsWith("https://", StringComparison.Ordinal) || bare.IndexOf(' ') < 0);
    }

    /// <summary>Whether a subject begins or ends with a tag; a forge adds the number of the pull request.</summary>
    public static bool IsTagged(string tag, string subject)
    {
        var number = subject.LastIndexOf(" (#", StringComparison.Ordinal);
        var text = number > 0 && subject.EndsWith(")", StringComparison.Ordinal) ? subject.Substring(0, number) : subject;
        return text.StartsWith(tag + " ", StringComparison.OrdinalIgnoreCase)
            || text.EndsWith(" " + tag, StringComparison.OrdinalIgnoreCase) || Same(text, tag);
    }

    /// <summary>Whether a text contains a tag.</summary>
    public static bool Contains(string tag, string text) => text.IndexOf(tag, StringComparison.OrdinalIgnoreCase) >= 0;

    /// <summary>The session that the end of a line names: the last part of its value, which may be an address.</summary>
    public static string? Session(string line)
    {
        var value = line.Substring(line.IndexOf(':') + 1).TrimEnd('/', ')', ']', '>', '_', '*', ' ');
        var session = value.Substring(value.LastIndexOfAny(['/', ' ', '=']) + 1);
        return session.Length > 0 ? session : null;
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
