using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Reads the manifest's <c>tests</c> (manifest.md, "Tests").</summary>
internal sealed class TestReader(TestResourceReader resources, DeclaredNames names, ErrorList errors)
{
    /// <summary>The determining rule of an agent without an entry.</summary>
    private const string NoEntry = "agents";

    private const string NoEntryAdvice = $" (to test that an agent without an entry may do nothing, write \"by\": [\"{NoEntry}\"])";

    private const string ClockExample = "\"clock\": \"2026-12-01T00:00:00Z\"";

    private static readonly (string Word, Outcome Outcome)[] Outcomes =
    [
        ("allow", Outcome.Allow), ("deny", Outcome.Deny), ("indeterminate", Outcome.Indeterminate),
    ];

    /// <summary>A test, or null if it has an error that leaves nothing to decide.</summary>
    /// <param name="tasks">The tasks by id, for their windows.</param>
    public ManifestTest? Read(JsonNode node, IReadOnlyDictionary<string, TaskEntry> tasks)
    {
        if (ObjectReading.Open(node, Shapes.Test, errors) is not { } test)
            return null;

        var by = ReadBy(test.Optional("by"));
        var agents = ReadAgents(test.Required("agent", "the id of an agent, or a list of ids"), mayLackEntry: by.Contains(NoEntry));
        var task = ReadTask(test.Optional("task"));
        var clock = test.Optional("clock").AsTime("'clock'", errors);
        if (task is not null && test.Optional("clock") is null && tasks.TryGetValue(task, out var entry) && HasWindow(entry))
            errors.Add(node, $"the task {Words.Quote(task)} has a time window, and no test reads the present; write {ClockExample}");
        var resource = resources.Read(test);
        var expect = test.Required("expect", "\"allow\" or \"deny\"").AsWord("'expect'", [.. Outcomes.Select(row => row.Word)], errors);
        return resource is null || expect is null
            ? null
            : new ManifestTest(node.Place, agents, task, clock, resource, Outcomes.First(row => row.Word == expect).Outcome, by);
    }

    private static bool HasWindow(TaskEntry task) =>
        task.NotBefore is not null || task.Expires is not null
        || task.Grants.Any(grant => grant.NotBefore is not null || grant.Expires is not null);

    private IReadOnlyList<string> ReadAgents(JsonNode? node, bool mayLackEntry)
    {
        if (node is null)
            return [];
        if (node.Kind != JsonKind.Array)
            return ReadAgent(node, mayLackEntry) is { } agent ? [agent] : [];
        if (node.Items.Count == 0)
            errors.Add(node, "the list of agents is empty; name at least one");
        return node.AsList("'agent'", item => ReadAgent(item, mayLackEntry), errors);
    }

    private string? ReadAgent(JsonNode node, bool mayLackEntry)
    {
        if (node.AsName("an agent's id", errors) is not { } id)
            return null;
        if (names.Agents.Contains(id))
            return id;
        if (Names.AgentProblem(id) is { } problem)
            errors.Add(node, problem);
        else if (!mayLackEntry && !names.Agents.Contains("*"))
            errors.AddUnknown(node, "agent", names.Agents, NoEntryAdvice);
        return id;
    }

    private string? ReadTask(JsonNode? node)
    {
        if (node.AsName("'task'", errors) is not { } id)
            return null;
        if (names.Tasks.Contains(id))
            return id;
        errors.AddUnknown(node!, "task", names.Tasks);
        return null;
    }

    private IReadOnlyList<string> ReadBy(JsonNode? node) => node?.Kind == JsonKind.String
        ? node.AsName("'by'", errors) is { } only ? [only] : []
        : node.AsList("'by'", item => item.AsName("a determining rule", errors), errors);
}
