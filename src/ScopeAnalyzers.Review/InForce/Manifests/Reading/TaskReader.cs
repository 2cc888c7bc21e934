using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Reads tasks, those of the manifest and those of the task files (manifest.md, "Tasks").</summary>
internal sealed class TaskReader(ScopeReader scopes, GrantReader grants, DeclaredNames names, ErrorList errors)
{
    private readonly Dictionary<string, (string Id, Place Place)> seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>A task of the manifest.</summary>
    public TaskEntry? Read(JsonNode owner, JsonMember member)
    {
        if ((Names.Problem(member.Name) ?? Repeated(member.Name, member.Place)) is { } problem)
            errors.Add(owner, member, problem);
        return Read(member.Name, member.Value);
    }

    /// <summary>The task of a task file, which is named by its file.</summary>
    public TaskEntry? ReadFile(string id, JsonNode root)
    {
        if ((Names.Problem(id) ?? Repeated(id, root.Place)) is { } problem)
            errors.Add(root, problem);
        return Read(id, root);
    }

    private string? Repeated(string id, Place place)
    {
        if (seen.TryGetValue(id, out var first))
        {
            return first.Id == id
                ? $"the task {Words.Quote(id)} appears twice, first at {first.Place}; keep one of them"
                : $"the task {Words.Quote(id)} differs by case alone from {Words.Quote(first.Id)}, at {first.Place}; write another id";
        }

        seen.Add(id, (id, place));
        return null;
    }

    private TaskEntry? Read(string id, JsonNode node)
    {
        if (ObjectReading.Open(node, Shapes.Task, errors) is not { } task)
            return null;

        var name = $"tasks.{id}";
        var agents = ReadAgents(task.Required("agent", "the id of an agent, or a list of ids"));
        var notBefore = task.Optional("notBefore").AsTime("'notBefore'", errors);
        var expires = task.Optional("expires").AsTime("'expires'", errors);
        var narrow = scopes.Read(task.Optional("narrow"), $"{name}.narrow");
        var granted = grants.ReadList(task.Optional("grants"), $"{name}.grants", mustExpire: task.Optional("expires") is null);
        return new TaskEntry(id, node.Place, agents, notBefore, expires, narrow, granted);
    }

    private IReadOnlyList<string> ReadAgents(JsonNode? node)
    {
        if (node is null)
            return [];
        if (node.Kind != JsonKind.Array)
            return ReadAgent(node) is { } agent ? [agent] : [];
        if (node.Items.Count == 0)
            errors.Add(node, "the list of agents is empty, so the task is nobody's; name at least one");
        return node.AsList("'agent'", ReadAgent, errors);
    }

    /// <summary>An agent with an entry, or, where there is a <c>*</c>, any other that it means.</summary>
    private string? ReadAgent(JsonNode node)
    {
        if (node.AsName("an agent's id", errors) is not { } id)
            return null;
        var isKnown = id != "*" && (names.Agents.Contains(id) || (names.Agents.Contains("*") && Names.AgentProblem(id) is null));
        if (isKnown)
            return id;
        if (id == "*")
            errors.Add(node, "a task is not for '*': name its agents one by one");
        else
            errors.AddUnknown(node, "agent", names.Agents.Where(agent => agent != "*"));
        return null;
    }
}

/// <summary>A task file.</summary>
/// <param name="Id">The task, which the file's name says.</param>
/// <param name="Root">What it holds, or null if its syntax is wrong.</param>
internal sealed record TaskFile(string Id, JsonNode? Root);
