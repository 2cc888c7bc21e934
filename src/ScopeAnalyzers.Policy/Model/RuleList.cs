using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Model;

/// <summary>A list of rules, named by its place (<c>scopes.web.files.allow</c>); as a determining rule, a list that had no match.</summary>
public sealed record RuleList(string Name, Place Place, IReadOnlyList<Rule> Rules)
{
    /// <summary>The rules that can be about this, or all if they are not indexed.</summary>
    internal IEnumerable<Rule> About(Resource resource) => Rules is IndexedRules indexed ? indexed.About(resource) : Rules;
}

/// <summary>The rules of one kind in one scope. No <c>allow</c> list allows all; an empty one allows nothing.</summary>
public sealed record Lists(RuleList? Allow, RuleList? Deny);

/// <summary>
/// The repositories in which an agent may work, as <c>host/owner/name</c>; as a determining rule, <c>agents.ID.repositories</c>.
/// </summary>
public sealed record RepositoryList(string Name, Place Place, IReadOnlyList<string> Repositories);
