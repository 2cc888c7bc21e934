using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>Resolves a manifest for one agent, one task and one time (manifest.md, "The decision", step 0, and "Grants").</summary>
internal static class Resolution
{
    private const string Anyone = "*";

    public static AgentPolicy Of(Manifest manifest, string agent, string? taskId, DateTimeOffset clock) =>
        Under(manifest, agent, taskId, clock) with
        {
            ForOtherTasks = manifest.Tasks.Values
                .Where(other => other.Id != taskId && other.Grants.Count > 0 && !TaskRefusals(other, agent, clock).Any())
                .Select(other => Under(manifest, agent, other.Id, clock)),
        };

    private static AgentPolicy Under(Manifest manifest, string agent, string? taskId, DateTimeOffset clock)
    {
        var entry = Find(manifest.Agents, agent) ?? Find(manifest.Agents, Anyone);
        var task = taskId is null ? null : Find(manifest.Tasks, taskId);
        var grants = (task?.Grants ?? []).ToLookup(grant => IsLive(grant.NotBefore, grant.Expires, clock));
        return new AgentPolicy(
            agent,
            task?.Id,
            entry?.Mode ?? manifest.Mode,
            [.. EntryRefusals(entry, clock), .. TaskRefusals(task, agent, clock)],
            manifest.Ceiling,
            entry?.Scopes ?? [],
            task?.Narrow,
            [.. grants[true]],
            [.. grants[false]],
            manifest.Protected,
            manifest.Unprotected,
            entry?.Branches,
            entry?.Repositories is { } repositories ? new RepositoryList($"agents.{entry.Id}.repositories", entry.Place, repositories) : null,
            manifest.Environments,
            manifest.Capabilities);
    }

    private static IEnumerable<Refusal> EntryRefusals(AgentEntry? entry, DateTimeOffset clock)
    {
        if (entry is null)
            yield return new Refusal("SCOPE002", new Reason("agents", Place: null));
        else if (!IsLive(null, entry.Expires, clock))
            yield return new Refusal("SCOPE002", new Reason($"agents.{entry.Id}.expires", entry.Place));
    }

    private static IEnumerable<Refusal> TaskRefusals(TaskEntry? task, string agent, DateTimeOffset clock)
    {
        if (task is null)
            yield break;
        if (!task.Agents.Contains(agent))
            yield return new Refusal("SCOPE502", new Reason($"tasks.{task.Id}.agent", task.Place));
        if (!IsLive(task.NotBefore, null, clock))
            yield return new Refusal("SCOPE504", new Reason($"tasks.{task.Id}.notBefore", task.Place));
        if (!IsLive(null, task.Expires, clock))
            yield return new Refusal("SCOPE504", new Reason($"tasks.{task.Id}.expires", task.Place));
    }

    private static bool IsLive(DateTimeOffset? notBefore, DateTimeOffset? expires, DateTimeOffset clock) =>
        (notBefore is null || notBefore <= clock) && (expires is null || clock < expires);

    private static T? Find<T>(IReadOnlyDictionary<string, T> entries, string key)
        where T : class => entries.TryGetValue(key, out var entry) ? entry : null;
}

/// <summary>Why an agent may do nothing at all (manifest.md, "The decision", step 0).</summary>
/// <param name="Id">SCOPE002, SCOPE502 or SCOPE504.</param>
public sealed record Refusal(string Id, Reason Reason);
