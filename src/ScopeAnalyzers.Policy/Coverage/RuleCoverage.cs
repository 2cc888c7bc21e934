using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Coverage;

/// <summary>
/// Finds rules that others of their list cover wholly. It reports what it has proved, and nothing else: a proof that would cost too
/// much is none.
/// </summary>
public static class RuleCoverage
{
    // The steps that one list may cost, so that a manifest of a hundred thousand rules costs no more than one of a hundred.
    internal const int StepsPerList = 20_000_000;

    /// <summary>The covered rules of a list, in its order; all of them may be taken out at once.</summary>
    /// <param name="reading">How the list is read: exactly where it lets in, generously where it keeps out.</param>
    public static IReadOnlyList<CoveredRule> In(RuleList list, Kind kind, MatchMode reading) =>
        In(list, kind, reading, new Budget(StepsPerList));

    internal static IReadOnlyList<CoveredRule> In(RuleList list, Kind kind, MatchMode reading, Budget budget)
    {
        var kept = list.Rules.ToList();
        var covered = new List<CoveredRule>();

        // From the end, so that of two rules that say the same the later one is the superfluous one.
        for (var i = list.Rules.Count - 1; i >= 0 && !budget.IsSpent; i--)
        {
            var rule = list.Rules[i];
            var others = kept.Where(other => budget.Spend(1) && other != rule && CanCover(other, rule)).ToList();
            if (others.Count == 0 || !Covers(others, rule, kind, reading, budget))
                continue;
            kept.Remove(rule);
            covered.Add(new CoveredRule(rule, Needed(others, rule, kind, reading, budget)));
        }

        covered.Reverse();
        return covered;
    }

    // Each other is left out where the rest still covers the rule.
    private static List<Rule> Needed(List<Rule> others, Rule rule, Kind kind, MatchMode reading, Budget budget)
    {
        var needed = others.ToList();
        foreach (var other in others)
        {
            var rest = needed.Where(each => each != other).ToList();
            if (rest.Count > 0 && Covers(rest, rule, kind, reading, budget))
                needed = rest;
        }

        return needed;
    }

    // A rule with "in" covers only what applies in the same files, and one with "notIn" only what is left out there too.
    private static bool CanCover(Rule other, Rule rule) =>
        (other.In.Count == 0 || other.In.Select(pattern => pattern.Text).SequenceEqual(rule.In.Select(pattern => pattern.Text)))
        && other.NotIn.All(pattern => rule.NotIn.Any(each => each.Text == pattern.Text));

    private static bool Covers(List<Rule> others, Rule rule, Kind kind, MatchMode reading, Budget budget)
    {
        if (others.Exists(other => IsSame(other, rule)))
            return true;
        return PatternSyntax.LanguageOf(kind) switch
        {
            PatternLanguage.Files when KindTable.Of(kind).Shape == RuleShape.File => FileActSets.Of(rule, reading).All(acts =>
                WordCoverage.Covers([.. others.Where(other => acts(other))], rule, kind, reading, budget)),
            PatternLanguage.Files or PatternLanguage.Namespaces or PatternLanguage.Packages =>
                WordCoverage.Covers(others, rule, kind, reading, budget),
            PatternLanguage.Apis => others.Exists(other => other.Except.Count == 0 && ApiCoverage.Covers(other.Match, rule.Match, reading)),
            PatternLanguage.Tools => others.Exists(other => ((ToolPattern)other.Match).Covers((ToolPattern)rule.Match)),
            _ => others.Exists(other => other.Except.Count == 0 && other.Match.Text == rule.Match.Text),
        };
    }

    private static bool IsSame(Rule other, Rule rule) =>
        other.Match.Text == rule.Match.Text
        && (other.Acts & rule.Acts) == rule.Acts
        && other.Except.All(pattern => rule.Except.Any(each => each.Text == pattern.Text));
}
