namespace ScopeAnalyzers.Policy.Model;

/// <summary>What the manifest says of one agent.</summary>
/// <param name="Scopes">Its scopes: an allow of any suffices, denies add up (manifest.md, "The decision").</param>
/// <param name="Mode">The agent's own mode, over the manifest's.</param>
/// <param name="Repositories">Where it may work, as <c>host/owner/name</c>; null for anywhere.</param>
/// <param name="Branches">Branches it may work on, the list <c>agents.ID.branches</c>; null for any.</param>
/// <param name="Expires">When the entry ends.</param>
/// <param name="Identity">What is known of the agent beside the shipped table.</param>
public sealed record AgentEntry(
    string Id,
    Place Place,
    IReadOnlyList<Scope> Scopes,
    Mode? Mode,
    IReadOnlyList<string>? Repositories,
    RuleList? Branches,
    DateTimeOffset? Expires,
    Identity? Identity);
