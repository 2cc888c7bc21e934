using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Review.InForce.Manifests.Untracked;

/// <summary>
/// Finds rules that let in (<c>allow</c>, grants, <c>unprotected</c>, the <c>except</c> of a <c>deny</c>) and under whose pattern
/// nothing is tracked: most often a slip, and then the agent may do less than was meant. What keeps out
/// is not reported: that there is nothing to keep out is not an error.
/// </summary>
public static class UntrackedRules
{
    // A list that no one reads to its end costs no more.
    private const int Most = 1000;

    /// <summary>The rules, in the order of the manifest.</summary>
    /// <param name="tracked">Every path that git tracks, relative to the root.</param>
    public static IReadOnlyList<UntrackedRule> Of(Manifest manifest, IEnumerable<string> tracked)
    {
        var files = new TrackedFiles(tracked);
        return [.. LettingIn(manifest)
            .Select(rule => (Rule: rule, Why: files.WhyNothing(rule.Pattern)))
            .Where(each => each.Why is not null)
            .Select(each =>
                new UntrackedRule(each.Rule.Place, each.Rule.Name, each.Rule.Pattern.Text,
                    $"{each.Rule.Name} lets in '{each.Rule.Pattern.Text}', and {each.Why}"))
            .Distinct()
            .OrderBy(rule => rule.Place.File, StringComparer.Ordinal).ThenBy(rule => rule.Place.Line).ThenBy(rule => rule.Place.Column)
            .Take(Most)];
    }

    private static IEnumerable<LettingRule> LettingIn(Manifest manifest)
    {
        var grants = manifest.Tasks.Values.SelectMany(task => task.Grants);
        return manifest.Scopes.SelectMany(OfScope).Concat(Matches(manifest.Unprotected)).Concat(grants.SelectMany(OfGrant));
    }

    private static IEnumerable<LettingRule> OfScope(Scope scope) => scope.Kinds
        .Where(kind => KindTable.Of(kind.Key).Language == PatternLanguage.Files)
        .SelectMany(kind => Matches(kind.Value.Allow).Concat(Exceptions(kind.Value.Deny)));

    private static IEnumerable<LettingRule> OfGrant(Grant grant) => grant.Kinds
        .Where(kind => KindTable.Of(kind.Key).GrantLanguage == PatternLanguage.Files)
        .SelectMany(kind => kind.Value.Select(pattern => new LettingRule(grant.Place, grant.Name, pattern)));

    private static IEnumerable<LettingRule> Matches(RuleList? list) =>
        (list?.Rules ?? []).Select(rule => new LettingRule(rule.Place, rule.Name, rule.Match));

    private static IEnumerable<LettingRule> Exceptions(RuleList? list) =>
        (list?.Rules ?? []).SelectMany(rule => rule.Except.Select(pattern => new LettingRule(rule.Place, rule.Name, pattern)));

    /// <summary>A pattern that lets in, and whose it is.</summary>
    private sealed record LettingRule(Place Place, string Name, Pattern Pattern);
}

/// <summary>A rule or grant that lets in what is not there (SCOPE005).</summary>
/// <param name="Name">The rule's or grant's name.</param>
/// <param name="Pattern">The pattern under which nothing is tracked.</param>
public sealed record UntrackedRule(Place Place, string Name, string Pattern, string Message);
