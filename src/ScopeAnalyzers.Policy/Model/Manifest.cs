namespace ScopeAnalyzers.Policy.Model;

/// <summary>A valid manifest, names resolved (manifest.md). The reader in Review makes it, and only from a text without an error.</summary>
/// <param name="Base">The refs to compare with, the first that resolves, or empty if the manifest names none.</param>
/// <param name="Unattributed">The agent that unattributed changes count as; null for a human.</param>
/// <param name="Ceiling">The scope that bounds every agent, if there is one.</param>
/// <param name="Agents">Entries by agent id, <c>*</c> among them.</param>
/// <param name="Environments">Environments by name.</param>
/// <param name="Capabilities">Classes of the manifest's own, by name; a shipped name adds to that class.</param>
/// <param name="Protected">The manifest's own protected files: the list <c>protected</c>.</param>
/// <param name="Unprotected">Files taken off the built-in list: the list <c>unprotected</c>.</param>
/// <param name="Tasks">Tasks by id, those of <c>.agent-scope/tasks</c> among them.</param>
/// <param name="Tests">The decisions that the manifest expects of itself.</param>
/// <param name="Humans">People named for <c>unattributed</c> (evidence.md, "Kinds of evidence").</param>
public sealed record Manifest(
    Mode Mode,
    IReadOnlyList<string> Base,
    string? Unattributed,
    Scope? Ceiling,
    IReadOnlyDictionary<string, AgentEntry> Agents,
    IReadOnlyDictionary<string, EnvironmentEntry> Environments,
    IReadOnlyDictionary<string, CapabilityClass> Capabilities,
    RuleList? Protected,
    RuleList? Unprotected,
    IReadOnlyDictionary<string, TaskEntry> Tasks,
    IReadOnlyList<ManifestTest> Tests,
    Identity? Humans)
{
    /// <summary>Every scope that can decide, once: the ceiling, the agents' and the tasks'.</summary>
    public IEnumerable<Scope> Scopes => new[] { Ceiling }
        .Concat(Agents.Values.SelectMany(agent => agent.Scopes))
        .Concat(Tasks.Values.Select(task => task.Narrow))
        .OfType<Scope>()
        .Distinct();
}
