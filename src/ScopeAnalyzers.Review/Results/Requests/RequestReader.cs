using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.InForce.Manifests.Reading;

namespace ScopeAnalyzers.Review.Results.Requests;

/// <summary>Reads a request for a grant (manifest.md, "Grants"), as strictly as a manifest: an agent may have written it.</summary>
public static class RequestReader
{
    private static readonly Shape
        Request = new("request", "a request", "task", "agent", "kind", "id", "rule", "asks", "because"),
        Ask = new("ask", "an item of 'asks'", "kind", "id", "rule");

    /// <summary>Reads one. An empty <c>because</c> or <c>task</c> is not an error here: whoever grants may know it.</summary>
    /// <param name="errors">What is wrong, each at its place, or empty if there is a request.</param>
    public static GrantRequest? Read(ManifestText file, out IReadOnlyList<ManifestError> errors)
    {
        var list = new ErrorList(file.Path);
        var request = ObjectReading.Open(JsonTree.Parse(file, list), Request, list) is { } opened ? Read(opened, list) : null;
        errors = list.ToList();
        return errors.Count == 0 ? request : null;
    }

    private static GrantRequest? Read(ObjectReading request, ErrorList errors)
    {
        var agent = Named(request.Required("agent", "the id of the agent"), "'agent'", Names.AgentProblem, errors);
        var task = Named(request.Optional("task"), "'task'", text => text.Length == 0 ? null : Names.Problem(text), errors);
        var asks = request.Optional("asks") is { } list ? Asks(list, request, errors) : [One(request, errors)];
        var because = request.Optional("because") is { } reason && reason.Expect(JsonKind.String, "'because' is a string", errors) ? reason.Text : "";
        return agent is null || asks.Contains(null)
            ? null
            : new GrantRequest(agent, string.IsNullOrEmpty(task) ? null : task, [.. asks.OfType<AskedGrant>()], because);
    }

    private static List<AskedGrant?> Asks(JsonNode list, ObjectReading request, ErrorList errors)
    {
        foreach (var alone in Ask.Members.Select(request.Optional).OfType<JsonNode>())
            errors.Add(alone, "a request asks for one thing, or for those of 'asks'; write it there");
        var asks = list.AsItems("'asks'", errors)
            .Select(item => ObjectReading.Open(item, Ask, errors) is { } opened ? One(opened, errors) : null).ToList();
        if (asks.Count == 0)
            errors.Add(list, "'asks' is empty; write what is to be granted");
        return asks;
    }

    private static AskedGrant? One(ObjectReading ask, ErrorList errors)
    {
        var kind = ask.Required("kind", "what is to be granted, such as \"files\"").AsWord("'kind'", GrantSubject.KindNames, errors);
        var id = Named(ask.Required("id", "the path, the documentation id or the name that is to be granted"), "'id'", text => text.Length == 0 ? "'id' is empty; write what is to be granted" : null, errors);
        var rules = ask.Optional("rule").AsName("'rule'", errors) ?? "";
        return kind is null || id is null
            ? null : new AskedGrant(GrantSubject.Of(kind, id)!, rules.Split([", "], StringSplitOptions.RemoveEmptyEntries));
    }

    private static string? Named(JsonNode? node, string thing, Func<string, string?> problemOf, ErrorList errors)
    {
        if (node.AsName(thing, errors) is not { } text)
            return null;
        if (problemOf(text) is not { } problem)
            return text;
        errors.Add(node!, problem);
        return null;
    }
}
