namespace ScopeAnalyzers.Tool.Hook.Protocols;

/// <summary>What a hook tells the agent.</summary>
/// <param name="Reason">Why, and what to do instead, or null if there is nothing to say.</param>
internal sealed record HookAnswer(HookDecision Decision, string? Reason = null)
{
    /// <summary>What the agent is to know from now on, at the beginning of a session; null for nothing.</summary>
    public string? Context { get; init; }

    /// <summary>
    /// The answer over several working trees: the strictest decision, with every reason for it. It allows what each of them allows.
    /// </summary>
    public static HookAnswer Strictest(IEnumerable<HookAnswer> answers)
    {
        var all = answers.ToList();
        var decision = all.Select(answer => answer.Decision).DefaultIfEmpty().Max();
        if (decision == HookDecision.Allow && all.Exists(answer => answer.Decision == HookDecision.None))
            return new HookAnswer(HookDecision.None);
        var reasons = all.Where(answer => answer.Decision == decision).Select(answer => answer.Reason).OfType<string>();
        return new HookAnswer(decision, decision == HookDecision.None ? null : string.Join(' ', reasons));
    }
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
