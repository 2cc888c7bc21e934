namespace ScopeAnalyzers.Review.Sessions;

/// <summary>One run of an agent on a task, as <c>agent-scope session start</c> began it (sessions.md).</summary>
/// <param name="Operator">The e-mail of the person who answers for it, or null if it is not known.</param>
/// <param name="Root">The root of its working tree, absolute, with <c>/</c>.</param>
/// <param name="Branch">The full name of its branch.</param>
/// <param name="IsLinked">Whether the working tree was made for it.</param>
/// <param name="Head">The commit that it started from.</param>
/// <param name="Email">The committer's address of its commits.</param>
/// <param name="PublicKey">Its key, as <c>ssh-ed25519 AAAA…</c>; empty until there is one.</param>
/// <param name="IsCertified">Whether an authority certified the key.</param>
/// <param name="Ends">When its certificate ends, and when it should be over.</param>
public sealed record AgentSession(
    string Id,
    string Agent,
    string Task,
    string? Operator,
    string Root,
    string Branch,
    bool IsLinked,
    string Head,
    string Email,
    string PublicKey,
    bool IsCertified,
    DateTimeOffset Started,
    DateTimeOffset Ends,
    SessionState State)
{
    /// <summary>When it was ended or aborted, or null if it was not.</summary>
    public DateTimeOffset? Closed { get; init; }

    /// <summary>The session that a restart began in its place, or null if there is none.</summary>
    public string? Next { get; init; }

    /// <summary>The settings of the working tree that it replaced, each with its earlier value, or null if there was none.</summary>
    public IReadOnlyDictionary<string, string?> Replaced { get; init; } = new Dictionary<string, string?>();

    /// <summary>Whether an agent may still be at work in it.</summary>
    public bool IsOpen => State is SessionState.Starting or SessionState.Live;

    /// <summary>The ref of its checkpoint.</summary>
    public string CheckpointRef => $"refs/agent-scope/sessions/{Id}";

    /// <summary>The ref of what its abort took away.</summary>
    public string AbortedRef => $"refs/agent-scope/aborted/{Id}";

    /// <summary>The short name of its branch.</summary>
    public string BranchName => Branch.Substring("refs/heads/".Length);
}

/// <summary>How far a session is.</summary>
public enum SessionState
{
    /// <summary>Its start did not finish: <c>session abort</c> clears it away.</summary>
    Starting,

    /// <summary>The agent may work.</summary>
    Live,

    /// <summary>It is over, and its work stays.</summary>
    Ended,

    /// <summary>It is over, and its work was taken back.</summary>
    Aborted,
}
