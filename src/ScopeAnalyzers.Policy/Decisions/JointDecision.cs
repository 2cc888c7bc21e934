using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>Evaluates what several agents did, under several tasks (manifest.md, "The decision"): all must be allowed under each.</summary>
public static class JointDecision
{
    /// <summary>The decision over all agents and tasks.</summary>
    /// <param name="agents">Whose the act is; none for what no evidence attributes.</param>
    /// <param name="tasks">The tasks that the change names, or none if it names none.</param>
    /// <param name="missing">Evidence that could not be read.</param>
    public static Decision Decide(
        Manifest manifest,
        IReadOnlyList<string> agents,
        IReadOnlyList<string> tasks,
        DateTimeOffset clock,
        Resource resource,
        IReadOnlyList<string>? missing = null)
    {
        if (agents.Count == 0)
        {
            return manifest.Unattributed is { } agent
                ? Decide(manifest, [agent], tasks, clock, resource, missing)
                : Decision.Allowed(new Reason("unattributed", Place: null)).Without(missing ?? []);
        }

        return Decision.Combine(
            from agent in agents
            from task in tasks.Cast<string?>().DefaultIfEmpty()
            select AgentPolicy.Resolve(manifest, agent, task, clock).Decide(resource, missing));
    }
}
