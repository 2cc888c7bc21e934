using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Review.Findings.Decisions;

/// <summary>The manifest in force, resolved once for each pair of agent and task.</summary>
internal sealed class Policies(Manifest manifest, DateTimeOffset clock)
{
    private readonly Dictionary<Pair, AgentPolicy> resolved = [];

    /// <summary>The policy of an agent under a task.</summary>
    public AgentPolicy Of(string agent, string? task)
    {
        var pair = new Pair(agent, task);
        if (!resolved.TryGetValue(pair, out var policy))
            resolved[pair] = policy = AgentPolicy.Resolve(manifest, agent, task, clock);
        return policy;
    }

    /// <summary>All that were asked for, by agent and task.</summary>
    public IReadOnlyList<AgentPolicy> All() =>
        [.. resolved.Keys.OrderBy(pair => pair.Agent, StringComparer.Ordinal).ThenBy(pair => pair.Task, StringComparer.Ordinal)
            .Select(pair => resolved[pair])];

    private sealed record Pair(string Agent, string? Task);
}
