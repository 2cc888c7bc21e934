using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review.Findings;

/// <summary>The manifest in force, resolved once for each pair of agent and task.</summary>
internal sealed class Policies(Manifest manifest, DateTimeOffset clock)
{
    private readonly Dictionary<(string Agent, string? Task), AgentScope> resolved = [];

    /// <summary>The policy of an agent under a task.</summary>
    public AgentScope Of(string agent, string? task)
    {
        if (!resolved.TryGetValue((agent, task), out var policy))
            resolved[(agent, task)] = policy = AgentScope.Resolve(manifest, agent, task, clock);
        return policy;
    }

    /// <summary>All that were asked for, by agent and task.</summary>
    public IReadOnlyList<AgentScope> All() =>
        [.. resolved.OrderBy(pair => pair.Key.Agent, StringComparer.Ordinal).ThenBy(pair => pair.Key.Task, StringComparer.Ordinal).Select(pair => pair.Value)];
}
