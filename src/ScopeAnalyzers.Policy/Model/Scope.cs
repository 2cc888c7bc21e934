using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Model;

/// <summary>One layer of rules: the ceiling, a named or inline scope, or a task's <c>narrow</c>.</summary>
/// <param name="Name">Its place in the manifest: <c>ceiling</c>, <c>scopes.web</c>, <c>agents.codex.scope</c>,
/// <c>tasks.T-1.narrow</c>.</param>
/// <param name="Kinds">The lists of each kind that the scope speaks of; a kind that is not here is not restricted.</param>
/// <param name="Limits">The limits it sets.</param>
/// <param name="Commits">What it asks of commits.</param>
public sealed record Scope(
    string Name,
    Place Place,
    IReadOnlyDictionary<Kind, Lists> Kinds,
    IReadOnlyList<Limit> Limits,
    CommitRules? Commits)
{
    /// <summary>Whose compiled code is read too. The build does not read it: <c>check --compile</c> does.</summary>
    public Through Through { get; init; }
}
