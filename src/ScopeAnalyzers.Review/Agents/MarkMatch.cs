namespace ScopeAnalyzers.Review.Agents;

/// <summary>How each kind of mark meets what a change holds.</summary>
internal static class MarkMatch
{
    /// <summary>Whether an address is the mark's: whole and without case, a GitHub noreply address by its number (names drift).</summary>
    public static bool Email(Mark mark, string email)
    {
        if (mark.Kind == MarkKind.Email)
            return SameAddress(mark.Text, email);

        return mark.Kind is MarkKind.GithubId or MarkKind.GithubLogin && GithubNoreply.Of(email) is { } account
            && (mark.Kind == MarkKind.GithubId ? account.Id == mark.Text : Same(account.Login, mark.Text));
    }

    /// <summary>Whether two addresses are one person's.</summary>
    public static bool SameAddress(string left, string right) =>
        Same(left.Trim(), right.Trim())
        || (GithubNoreply.Of(left)?.Id is { } id && GithubNoreply.Of(right)?.Id == id);

    /// <summary>Whether a text is the mark's, up to the mark's final <c>*</c>.</summary>
    public static bool Text(string form, string text) => form.EndsWith("*", StringComparison.Ordinal)
        ? text.Length > form.Length - 1 && text.StartsWith(form.Substring(0, form.Length - 1), StringComparison.OrdinalIgnoreCase)
        : Same(form, text);

    /// <summary>The session that the end of a line names: the last part of its value, which may be an address.</summary>
    public static string? Session(string line)
    {
        var value = line.Substring(line.IndexOf(':') + 1).TrimEnd('/', ')', ']', '>', ' ');
        var session = value.Substring(value.LastIndexOfAny(['/', ' ']) + 1);
        return session.Length > 0 ? session : null;
    }

    private static bool Same(string left, string right) => left.Equals(right, StringComparison.OrdinalIgnoreCase);
}
