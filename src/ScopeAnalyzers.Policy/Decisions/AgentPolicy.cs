using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>The manifest resolved for one agent, one task and one time: what <see cref="Decide"/> reads.</summary>
/// <param name="Task">The task, or null if the change names none, or one that the manifest does not know.</param>
/// <param name="Refusals">Why the agent may do nothing (manifest.md, "The decision", step 0), or empty if it may act.</param>
/// <param name="Own">The agent's scopes.</param>
/// <param name="Grants">The grants that are live.</param>
/// <param name="Lapsed">The grants of the task that are not live: they let nothing in, and are told of where they would have.</param>
/// <param name="Repositories">Where the agent may work, the list <c>agents.ID.repositories</c>; null for anywhere.</param>
public sealed record AgentPolicy(
    string Agent,
    string? Task,
    Mode Mode,
    IReadOnlyList<Refusal> Refusals,
    Scope? Ceiling,
    IReadOnlyList<Scope> Own,
    Scope? Narrow,
    IReadOnlyList<Grant> Grants,
    IReadOnlyList<Grant> Lapsed,
    RuleList? Protected,
    RuleList? Unprotected,
    RuleList? Branches,
    RepositoryList? Repositories,
    IReadOnlyDictionary<string, EnvironmentEntry> Environments,
    IReadOnlyDictionary<string, CapabilityClass> Capabilities)
{
    /// <summary>What the agent may do for the other tasks that are live and grant something; made when it is asked for.</summary>
    internal IEnumerable<AgentPolicy> ForOtherTasks { get; init; } = [];

    /// <summary>The layers that narrow: the ceiling, the agent's scopes, the task's <c>narrow</c>.</summary>
    public IEnumerable<Scope> Layers => new[] { Ceiling }.Concat(Own).Concat([Narrow]).OfType<Scope>();

    /// <summary>Whose compiled code a layer asks to read too.</summary>
    public Through Through => Layers.Aggregate(Through.None, (all, layer) => all | layer.Through);

    /// <summary>Resolves the manifest for one agent and one task at one time.</summary>
    /// <param name="task">The task that the change names; an id that no task has is not a task.</param>
    /// <param name="clock">The time that decides what is live; never a commit's own date.</param>
    public static AgentPolicy Resolve(Manifest manifest, string agent, string? task, DateTimeOffset clock) =>
        Resolution.Of(manifest, agent, task, clock);

    /// <summary>Evaluates one resource by manifest.md, "The decision".</summary>
    /// <param name="missing">Evidence that could not be read and that the decision would need, or none if it is left out.</param>
    public Decision Decide(Resource resource, IReadOnlyList<string>? missing = null)
    {
        if (Refusals.Count > 0)
            return Decision.Combine(Refusals.Select(refusal => Decision.Denied(refusal.Id, [refusal.Reason])));

        var decision = resource switch
        {
            CommitResource commit => CommitDecision.Of(this, commit),
            BranchResource branch => WorkplaceDecision.Of(this, branch),
            RepositoryResource repository => WorkplaceDecision.Of(this, repository),
            _ => Decision.Combine(Questions.Of(this, resource).Select(question => Steps.Decide(this, question))),
        };
        return WithTask(decision, resource).Without(missing ?? []);
    }

    /// <summary>Where a task that the change does not name grants it, that is what to do.</summary>
    private Decision WithTask(Decision decision, Resource resource)
    {
        if (decision.Outcome != Outcome.Deny || !decision.By.All(reason => reason.Grantable)
            || ForOtherTasks.FirstOrDefault(other =>
                other.Decide(resource) is { Outcome: Outcome.Allow, Grant: not null }) is not { Task: { } task })
            return decision;
        var advice = $"add the line 'Task: {task}' to the commit's message, since that task grants it";
        return decision with { By = [.. decision.By.Select(reason => reason with { Instead = reason.Instead ?? advice })] };
    }
}
