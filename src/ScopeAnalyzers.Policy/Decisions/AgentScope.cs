namespace ScopeAnalyzers.Policy;

/// <summary>The manifest resolved for one agent, one task and one moment: what <see cref="Decide"/> reads.</summary>
/// <param name="Refused">Why the agent may do nothing (manifest.md, "The decision", step 0); null where it may act.</param>
/// <param name="RefusedId">The diagnostic of a refusal: SCOPE002, SCOPE502 or SCOPE504.</param>
/// <param name="Own">The agent's scopes.</param>
/// <param name="Grants">The grants that are live.</param>
public sealed record AgentScope(
    string Agent,
    string? Task,
    Mode Mode,
    Reason? Refused,
    string? RefusedId,
    Scope? Ceiling,
    IReadOnlyList<Scope> Own,
    Scope? Narrow,
    IReadOnlyList<Grant> Grants,
    RuleList? Protected,
    RuleList? Unprotected,
    RuleList? Branches,
    IReadOnlyDictionary<string, EnvironmentEntry> Environments,
    IReadOnlyDictionary<string, CapabilityClass> Capabilities)
{
    /// <summary>Resolves the manifest for one agent and one task at one moment.</summary>
    /// <param name="task">The task that the change names; an id that no task has is no task.</param>
    /// <param name="clock">The moment that decides what is live; never a commit's own date.</param>
    public static AgentScope Resolve(Manifest manifest, string agent, string? task, DateTimeOffset clock) =>
        throw new NotImplementedException();

    /// <summary>Judges one resource by manifest.md, "The decision".</summary>
    public Decision Decide(Resource resource) => throw new NotImplementedException();
}
