using ScopeAnalyzers.Policy.Coverage;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.InForce.Manifests.Untracked;

namespace ScopeAnalyzers.Review.InForce.Manifests.Unused;

/// <summary>
/// Finds rules that let in nothing (rules/SCOPE005.md): nothing is tracked under them, or others of their list let in all that they do.
/// A <c>deny</c> that meets nothing is none of these: that there is nothing to keep out is not an error.
/// </summary>
public static class UnusedRules
{
    /// <summary>The rules, by their place.</summary>
    /// <param name="tracked">Every path that git tracks, relative to the root, or null if that is not known, and then only coverage is
    /// evaluated.</param>
    public static IReadOnlyList<UnusedRule> Of(Manifest manifest, IReadOnlyList<string>? tracked) =>
    [
        .. Covered(manifest)
            .Concat(tracked is null
                ? [] : UntrackedRules.Of(manifest, tracked).Select(rule => new UnusedRule(rule.Place, rule.Name, rule.Message)))
            .OrderBy(rule => rule.Place.File, StringComparer.Ordinal).ThenBy(rule => rule.Place.Line).ThenBy(rule => rule.Place.Column),
    ];

    private static IEnumerable<UnusedRule> Covered(Manifest manifest) =>
        from list in ListsThatLetIn(manifest)
        from covered in RuleCoverage.In(list.Rules!, list.Kind, MatchMode.Exact)
        select new UnusedRule(covered.Rule.Place, covered.Rule.Name, Message(covered));

    private static IEnumerable<LettingList> ListsThatLetIn(Manifest manifest) => manifest.Scopes
        .SelectMany(scope => scope.Kinds.Select(kind => new LettingList(kind.Value.Allow, kind.Key)))
        .Append(new LettingList(manifest.Unprotected, Kind.Files))
        .Where(list => list.Rules is not null);

    private static string Message(CoveredRule covered) =>
        $"{covered.Rule.Name} changes nothing: all that it lets in, {string.Join(", ", covered.By.Select(rule => $"{rule.Name} ({rule.Place})"))} let in.";

    private sealed record LettingList(RuleList? Rules, Kind Kind);
}

/// <summary>A rule that lets in nothing (SCOPE005): a warning, for most often it is a slip.</summary>
public sealed record UnusedRule(Place Place, string Name, string Message);
