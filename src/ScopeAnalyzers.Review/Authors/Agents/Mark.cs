namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>One thing that an agent leaves behind.</summary>
/// <param name="Text">The string as the data file gives it; a final <c>*</c> of a line or an environment marker is any run.</param>
/// <param name="NamesSession">Whether the end of the line names the session.</param>
/// <param name="SessionVariables">The environment variables that name the session, the first that is set.</param>
/// <param name="Seen">Whether it was seen in public repositories or the agent's own source, not only reported.</param>
internal sealed record Mark(MarkKind Kind, string Text, bool NamesSession, IReadOnlyList<string> SessionVariables, bool Seen);

/// <summary>The kinds of marks; the names are those of the members in <c>known-agents.json</c>.</summary>
internal enum MarkKind
{
    /// <summary>A whole e-mail address.</summary>
    Email,

    /// <summary>The number of a GitHub account.</summary>
    GithubId,

    /// <summary>The name of a GitHub account, where the address has no number or the account is an app's.</summary>
    GithubLogin,

    /// <summary>The end of the author's name.</summary>
    AuthorSuffix,

    /// <summary>The start of the message.</summary>
    Subject,

    /// <summary>A whole line of the message.</summary>
    Line,

    /// <summary>A word in square brackets, in a name, at either end of the subject, or in a line of authorship.</summary>
    Tag,

    /// <summary>The start of the branch's short name.</summary>
    Branch,

    /// <summary>An environment variable.</summary>
    Environment,
}
