using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Json;

namespace ScopeAnalyzers.Review;

/// <summary>Reads the entries of <c>agents</c>.</summary>
/// <param name="named">The scopes of the manifest by name, with their nodes.</param>
internal sealed class AgentReader(
    IReadOnlyDictionary<string, (JsonNode Node, Scope? Scope)> named,
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
            entry.Optional("repositories") is { } repositories ? repositories.AsList("'repositories'", ReadRepository, errors) : null,
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

        errors.Add(node, $"there is no scope {Words.Quote(name)}; {NearestName.Advice(name, [.. named.Keys])}");
        return null;
    }

    private void RequireFiles(JsonNode scope)
    {
        if (checkedScopes.Add(scope))
            scopes.RequireFiles(scope);
    }

    private string? ReadRepository(JsonNode node)
    {
        if (node.AsName("a repository", errors) is not { } repository)
            return null;
        var parts = repository.Split('/');
        if (parts.Length >= 3 && parts.All(part => part.Length > 0 && part.All(IsRepositoryCharacter)) && parts[0].Contains('.')
            && !repository.EndsWith(".git", StringComparison.OrdinalIgnoreCase))
            return repository;
        errors.Add(node, $"{Words.Quote(repository)} is no repository: write host/owner/name, such as \"github.com/acme/shop\", without scheme, '.git' or '*'");
        return null;
    }

    private static bool IsRepositoryCharacter(char character) => char.IsLetterOrDigit(character) || character is '.' or '_' or '-' or '~';
}
