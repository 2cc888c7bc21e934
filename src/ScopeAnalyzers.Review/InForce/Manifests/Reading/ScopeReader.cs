using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Reads a scope: the ceiling, a named or inline scope, a task's <c>narrow</c>.</summary>
internal sealed class ScopeReader(RuleReader rules, PatternReader patterns, ErrorList errors)
{
    private static readonly (string Member, Measure Measure)[] Measures =
    [
        ("filesPerCommit", Measure.FilesPerCommit), ("linesPerCommit", Measure.LinesPerCommit),
        ("filesPerTask", Measure.FilesPerTask), ("linesPerTask", Measure.LinesPerTask),
    ];

    private static readonly (string Word, Through Through)[] Behind = [("packages", Through.Packages), ("projects", Through.Projects)];

    private const string FilesExample = "\"files\": { \"allow\": [\"src/Web/**\"] }";

    /// <summary>A scope, or null if there is no node, or it is not an object.</summary>
    /// <param name="name">Its place: <c>scopes.web</c>.</param>
    public Scope? Read(JsonNode? node, string name)
    {
        if (ObjectReading.Open(node, Shapes.Scope, errors) is not { } scope)
            return null;

        var kinds = new Dictionary<Kind, Lists>();
        foreach (var row in KindTable.In(KindPlaces.Scopes).Where(row => row.Part is null))
            ReadLists(scope.Optional(row.Member), $"{name}.{row.Name}", row.Kind, kinds);
        ReadNamespaces(scope.Optional("namespaces"), $"{name}.namespaces", kinds);
        var limits = ReadLimits(scope.Optional("limits"), $"{name}.limits");
        return new Scope(name, scope.Node.Place, kinds, limits, ReadCommits(scope.Optional("commits"), $"{name}.commits"))
        {
            Through = ReadThrough(scope.Optional("capabilities")?.Find("through"))
                | ReadJudging(scope.Optional("packages")?.Find("capabilities")),
        };
    }

    /// <summary>
    /// Reports the scope of an agent that does not say which files it is about: what is not declared is not allowed. An unknown
    /// member beside is reported already, and may be what was meant.
    /// </summary>
    public void RequireFiles(JsonNode scope)
    {
        if (scope.Kind != JsonKind.Object)
            return;
        var files = scope.Find("files");
        var isSilent = files is null
            ? scope.Members.All(member => Shapes.Scope.Members.Contains(member.Name))
            : files.Kind == JsonKind.Object && files.Members.All(member => member.Name == "deny");
        if (isSilent)
            errors.Add(scope, $"the scope of an agent must have 'files' with 'allow'; write {FilesExample}, or [\"**\"] for everywhere");
    }

    private void ReadNamespaces(JsonNode? node, string name, Dictionary<Kind, Lists> kinds)
    {
        if (ObjectReading.Open(node, Shapes.Namespaces, errors) is not { } namespaces)
            return;
        if (node!.Members.Count == 0)
            errors.Add(node, "'namespaces' has neither 'declare' nor 'use'; write one of them, or leave it out");
        foreach (var row in KindTable.In(KindPlaces.Scopes).Where(row => row.Part is not null))
            ReadLists(namespaces.Optional(row.Part!), $"{name}.{row.Part}", row.Kind, kinds);
    }

    private void ReadLists(JsonNode? node, string name, Kind kind, Dictionary<Kind, Lists> kinds)
    {
        if (ObjectReading.Open(node, Shapes.ListsOf(kind), errors) is not { } lists)
            return;
        var isSilent = kind == Kind.Tests
            ? !lists.HasUnknown && lists.Optional("allow") is null && lists.Optional("deny") is null : node!.Members.Count == 0;
        if (isSilent)
            errors.Add(node!, $"'{name}' has neither 'allow' nor 'deny'; write one of them, or leave it out");
        var shared = kind == Kind.Tests ? rules.ReadShared(lists) : SharedMembers.None;
        var (allow, deny) = (shared.For(rules.ReadList(lists.Optional("allow"), $"{name}.allow", kind)),
            shared.For(rules.ReadList(lists.Optional("deny"), $"{name}.deny", kind)));
        if (allow is not null || deny is not null)
            kinds.Add(kind, new Lists(allow, deny));
    }

    private Through ReadThrough(JsonNode? node)
    {
        if (node is { Kind: JsonKind.Array, Items.Count: 0 })
            errors.Add(node, "'through' is empty, so no code behind a call is read; leave it out");
        return node.AsItems("'through'", errors).Select(item => item.AsWord("an item of 'through'", [.. Behind.Select(row => row.Word)], errors))
            .Aggregate(Through.None, (all, word) => all | Behind.FirstOrDefault(row => row.Word == word).Through);
    }

    private Through ReadJudging(JsonNode? node) =>
        node.AsWord("'capabilities' of 'packages'", ["judge"], errors) is null ? Through.None : Through.AddedPackages;

    private IReadOnlyList<Limit> ReadLimits(JsonNode? node, string name)
    {
        if (ObjectReading.Open(node, Shapes.Limits, errors) is not { } limits)
            return [];
        return [.. Measures.Select(row => ReadLimit(limits.Optional(row.Member), $"{name}.{row.Member}", row.Measure)).OfType<Limit>()];
    }

    private Limit? ReadLimit(JsonNode? node, string name, Measure measure)
    {
        if (node is null)
            return null;
        if (node.Kind != JsonKind.Object)
            return node.AsWholeNumber("a limit", errors) is { } most ? new Limit(name, node.Place, measure, most, []) : null;

        var limit = ObjectReading.Open(node, Shapes.Limit, errors)!;
        var max = limit.Required("max", "the largest number that passes").AsWholeNumber("'max'", errors);
        var except = patterns.ReadList(limit.Optional("except"), "'except'", PatternLanguage.Files);
        return max is null ? null : new Limit(name, node.Place, measure, max.Value, except);
    }

    private CommitRules? ReadCommits(JsonNode? node, string name)
    {
        if (ObjectReading.Open(node, Shapes.Commits, errors) is not { } commits)
            return null;
        return new CommitRules(
            name,
            node!.Place,
            commits.Optional("requireTask").AsFlag("'requireTask'", errors),
            commits.Optional("requireSignature").AsFlag("'requireSignature'", errors),
            commits.Optional("revertible").AsFlag("'revertible'", errors),
            commits.Optional("merges").AsFlag("'merges'", errors),
            commits.Optional("history").AsWord("'history'", ["each"], errors) is not null);
    }
}

/// <summary>A scope of <c>scopes</c>.</summary>
/// <param name="Scope">The scope, or null if it has an error.</param>
internal sealed record NamedScope(JsonNode Node, Scope? Scope);
