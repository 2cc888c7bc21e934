namespace ScopeAnalyzers.Tool.Hook.Protocols;

/// <summary>What a hook tells the agent.</summary>
/// <param name="Reason">Why, and what to do instead, or null if there is nothing to say.</param>
internal sealed record HookAnswer(HookDecision Decision, string? Reason = null)
{
    /// <summary>What the agent is to know from now on, at the beginning of a session; null for nothing.</summary>
    public string? Context { get; init; }
}

/// <summary>What a hook decides.</summary>
internal enum HookDecision
{
    /// <summary>Nothing that is evaluated: the agent's own settings decide.</summary>
    None,

    /// <summary>An allow rule lets it in.</summary>
    Allow,

    /// <summary>It could not be evaluated: a person decides.</summary>
    Ask,

    /// <summary>Out of scope.</summary>
    Deny,
}
