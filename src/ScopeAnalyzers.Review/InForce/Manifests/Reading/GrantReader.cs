using System.Globalization;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Reads grants (manifest.md, "Grants"). Their ids are unique in their task.</summary>
internal sealed class GrantReader(PatternReader patterns, ErrorList errors)
{
    /// <summary>The grants of a task.</summary>
    /// <param name="name">The list's place: <c>tasks.T-1.grants</c>.</param>
    /// <param name="mustExpire">Whether the task has no <c>expires</c>, so that each grant must have one.</param>
    public IReadOnlyList<Grant> ReadList(JsonNode? node, string name, bool mustExpire)
    {
        var ids = new Dictionary<string, Place>(StringComparer.Ordinal);
        return [.. node.AsItems("'grants'", errors)
            .Select((item, index) => Read(item, name, index, mustExpire, ids)).OfType<Grant>()];
    }

    private Grant? Read(JsonNode node, string list, int index, bool mustExpire, Dictionary<string, Place> ids)
    {
        if (ObjectReading.Open(node, Shapes.Grant, errors) is not { } grant)
            return null;

        var id = ReadId(grant.Optional("id"), ids);
        var because = grant.Required("because", "why it is needed").AsProse("'because'", errors);
        var approvedBy = grant.Optional("approvedBy").AsProse("'approvedBy'", errors);
        var notBefore = grant.Optional("notBefore").AsTime("'notBefore'", errors);
        var expires = grant.Optional("expires").AsTime("'expires'", errors);
        if (mustExpire && grant.Optional("expires") is null)
            errors.Add(node, "a grant must end: write 'expires' on it or on its task, such as \"expires\": \"2026-12-01T00:00:00Z\"");
        var kinds = ReadKinds(grant);
        return new Grant(
            id is null ? $"{list}[{index.ToString(CultureInfo.InvariantCulture)}]" : $"{list}.{id}",
            node.Place, kinds, because ?? "", approvedBy, notBefore, expires);
    }

    private Dictionary<Kind, IReadOnlyList<Pattern>> ReadKinds(ObjectReading grant)
    {
        var kinds = new Dictionary<Kind, IReadOnlyList<Pattern>>();
        foreach (var row in KindTable.In(KindPlaces.Grants).Where(row => row.Part is null))
            Add(kinds, row.Kind, grant.Optional(row.Member), $"'{row.Member}'");

        var namespaces = ObjectReading.Open(grant.Optional("namespaces"), Shapes.GrantNamespaces, errors);
        if (namespaces is not null)
        {
            if (namespaces.Node.Members.Count == 0)
                errors.Add(namespaces.Node, "'namespaces' has neither 'declare' nor 'use'; write one of them, or leave it out");
            foreach (var row in KindTable.In(KindPlaces.Grants).Where(row => row.Part is not null))
                Add(kinds, row.Kind, namespaces.Optional(row.Part!), $"'{row.Part}'");
        }

        if (kinds.Count == 0 && !grant.HasUnknown && grant.Optional("namespaces") is null)
            errors.Add(grant.Node, "a grant without a kind grants nothing; write one, such as \"files\": [\"src/Web/Web.csproj\"]");
        return kinds;
    }

    private void Add(Dictionary<Kind, IReadOnlyList<Pattern>> kinds, Kind kind, JsonNode? node, string thing)
    {
        if (node is not null)
            kinds.Add(kind, patterns.ReadGranted(node, thing, kind));
    }

    private string? ReadId(JsonNode? node, Dictionary<string, Place> ids)
    {
        if (node.AsName("'id'", errors) is not { } id)
            return null;
        if (Names.Problem(id) is { } problem)
            errors.Add(node!, problem);
        else if (ids.TryGetValue(id, out var first))
            errors.Add(node!, $"another grant of this task has the id {Words.Quote(id)}, at {first}; write another");
        else
            ids.Add(id, node!.Place);
        return id;
    }
}
