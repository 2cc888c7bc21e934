using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.InForce.Manifests.Reading;

namespace ScopeAnalyzers.Review.Results.Requests;

/// <summary>Reads a request for a grant (manifest.md, "Grants"), as strictly as a manifest: an agent may have written it.</summary>
public static class RequestReader
{
    private static readonly Shape Request = new("request", "a request", "task", "agent", "kind", "id", "rule", "because");

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
        var kind = request.Required("kind", "what is to be granted, such as \"files\"").AsWord("'kind'", GrantSubject.KindNames, errors);
        var id = Named(request.Required("id", "the path, the documentation id or the name that is to be granted"), "'id'", text => text.Length == 0 ? "'id' is empty; write what is to be granted" : null, errors);
        var rules = request.Optional("rule").AsName("'rule'", errors) ?? "";
        var because = request.Optional("because") is { } reason && reason.Expect(JsonKind.String, "'because' is a string", errors) ? reason.Text : "";
        return agent is null || kind is null || id is null
            ? null
            : new GrantRequest(agent, string.IsNullOrEmpty(task) ? null : task, GrantSubject.Of(kind, id)!,
                rules.Split([", "], StringSplitOptions.RemoveEmptyEntries), because);
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
