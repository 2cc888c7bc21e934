using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Review.InForce.Manifests.Ids;

/// <summary>The ids that a manifest names: whether they resolve, only a host with compilations can tell (SCOPE005).</summary>
public static class NamedIds
{
    /// <summary>The ids, in the order of the manifest.</summary>
    public static IReadOnlyList<NamedId> Of(Manifest manifest) =>
    [
        .. manifest.Scopes.SelectMany(scope => scope.Kinds.Values).SelectMany(OfLists)
            .Concat(manifest.Tasks.Values.SelectMany(task => task.Grants).SelectMany(OfGrant))
            .Distinct()
            .OrderBy(id => id.Place.File, StringComparer.Ordinal).ThenBy(id => id.Place.Line).ThenBy(id => id.Place.Column),
    ];

    private static IEnumerable<NamedId> OfLists(Lists lists) => OfList(lists.Allow, letsIn: true).Concat(OfList(lists.Deny, letsIn: false));

    // What is not meant after all is let in by a deny, and kept out by an allow.
    private static IEnumerable<NamedId> OfList(RuleList? list, bool letsIn) =>
        from rule in list?.Rules ?? []
        from id in Ids(rule.Place, rule.Name, [rule.Match], letsIn).Concat(Ids(rule.Place, rule.Name, rule.Except, !letsIn))
        select id;

    private static IEnumerable<NamedId> OfGrant(Grant grant) =>
        grant.Kinds.Values.SelectMany(patterns => Ids(grant.Place, grant.Name, patterns, letsIn: true));

    private static IEnumerable<NamedId> Ids(Place place, string rule, IEnumerable<Pattern> patterns, bool letsIn) =>
        patterns.OfType<ApiPattern>().Select(pattern => new NamedId(place, rule, pattern, letsIn));
}

/// <summary>An id of a type, a member or a namespace that a rule or a grant names.</summary>
/// <param name="Rule">The rule's or the grant's name.</param>
/// <param name="LetsIn">Whether it widens what agents may do: it is of an <c>allow</c>, a grant or the <c>except</c> of a
/// <c>deny</c>.</param>
public sealed record NamedId(Place Place, string Rule, ApiPattern Pattern, bool LetsIn);
