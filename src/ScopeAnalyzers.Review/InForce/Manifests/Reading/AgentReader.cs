using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Reads the entries of <c>agents</c>.</summary>
/// <param name="named">The scopes of the manifest by name, with their nodes.</param>
internal sealed class AgentReader(
    IReadOnlyDictionary<string, NamedScope> named,
    ScopeReader scopes,
    RuleReader rules,
    IdentityReader identities,
    ErrorList errors)
{
    private readonly HashSet<JsonNode> checkedScopes = [];

    /// <summary>The entry of an agent, or <c>*</c>.</summary>
    public AgentEntry? Read(JsonNode owner, JsonMember member)
    {
        var id = member.Name;
        if (id != "*" && Names.AgentProblem(id) is { } problem)
            errors.Add(owner, member, problem);
        if (ObjectReading.Open(member.Value, id == "*" ? Shapes.AnyAgent : Shapes.Agent, errors) is not { } entry)
            return null;

        var name = $"agents.{id}";
        return new AgentEntry(
            id,
            member.Value.Place,
            ReadScopes(entry.Required("scope", "the name of a scope, a list of names, or a scope"), $"{name}.scope"),
            Modes.Read(entry.Optional("mode"), errors),
            ReadRepositories(entry.Optional("repositories")),
            rules.ReadPatternList(entry.Optional("branches"), $"{name}.branches", "'branches'", PatternLanguage.Files),
            entry.Optional("expires").AsTime("'expires'", errors),
            id == "*" ? null : identities.ReadIdentity(entry.Optional("identity")));
    }

    private IReadOnlyList<Scope> ReadScopes(JsonNode? node, string name)
    {
        switch (node?.Kind)
        {
            case null:
                return [];
            case JsonKind.Object:
                RequireFiles(node);
                return scopes.Read(node, name) is { } inline ? [inline] : [];
            case JsonKind.Array:
                if (node.Items.Count == 0)
                    errors.Add(node, "the list of scopes is empty; name at least one");
                return node.AsList("'scope'", ReadNamed, errors);
            case JsonKind.String:
                return ReadNamed(node) is { } scope ? [scope] : [];
            default:
                node.Expect(JsonKind.String, "'scope' is the name of a scope, a list of names, or a scope", errors);
                return [];
        }
    }

    private Scope? ReadNamed(JsonNode node)
    {
        if (node.AsName("a scope's name", errors) is not { } name)
            return null;
        if (named.TryGetValue(name, out var scope))
        {
            RequireFiles(scope.Node);
            return scope.Scope;
        }

        errors.AddUnknown(node, "scope", named.Keys);
        return null;
    }

    private void RequireFiles(JsonNode scope)
    {
        if (checkedScopes.Add(scope))
            scopes.RequireFiles(scope);
    }

    private IReadOnlyList<string>? ReadRepositories(JsonNode? node) =>
        node?.AsList("'repositories'", item => item.AsForm(TextForms.Repository, errors), errors);
}
