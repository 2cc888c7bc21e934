using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Model;

/// <summary>A list of rules, named by its place (<c>scopes.web.files.allow</c>); as a determining rule, a list that had no match.</summary>
public sealed record RuleList(string Name, Place Place, IReadOnlyList<Rule> Rules)
{
    /// <summary>The rules that can be about this; all where they are not indexed.</summary>
    internal IEnumerable<Rule> About(Resource resource) => Rules is IndexedRules indexed ? indexed.About(resource) : Rules;
}
