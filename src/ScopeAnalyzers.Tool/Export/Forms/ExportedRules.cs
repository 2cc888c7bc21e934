using ScopeAnalyzers.Tool.Export.Flat;

namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>Words of a form, each with the rule that they say.</summary>
internal sealed record ExportedRule(string Rule, string Words);

/// <summary>What a form says of the rules of one kind. In every form a deny beats an allow.</summary>
internal sealed record ExportedRules(IReadOnlyList<ExportedRule> Allow, IReadOnlyList<ExportedRule> Deny,
    IReadOnlyList<NotExpressible> Unsaid)
{
    /// <summary>
    /// Says rules. Where a deny cannot be said, the allows that let in something of it are left out: what a form lets in, the scope lets
    /// in.
    /// </summary>
    /// <param name="words">The form's words.</param>
    /// <param name="meet">Whether two patterns of the kind have something in common, in any case of its letters.</param>
    public static ExportedRules Of(FlatRules rules, FormWords words, Func<string, string, bool> meet)
    {
        var sayable = rules.Allow.Select(rule => (Rule: rule, Saying: words.Allow(rule))).ToLookup(each => each.Saying.Words.Count > 0);
        var denied = rules.Deny.Select(rule => (
            Rule: rule,
            Saying: rule.Unsayable is { } why
                ? FormWording.None(why) : words.Deny(rule, sayable[true].Any(allow => meet(allow.Rule.Pattern, rule.Pattern))))).ToList();
        var silent = denied.Where(each => each.Saying.Words.Count == 0).ToList();
        var allowed = sayable[true].Where(allow => !silent.Exists(deny => meet(deny.Rule.Pattern, allow.Rule.Pattern))).ToList();
        NotExpressible[] unsaid =
        [
            .. rules.Unsaid,
            .. silent.Select(each => new NotExpressible(each.Rule.Rule, $"'{each.Rule.Pattern}' is not denied: {each.Saying.Why}")),
            .. sayable[false].Select(each => new NotExpressible(each.Rule.Rule, $"'{each.Rule.Pattern}' is left out: {each.Saying.Why}")),
            .. from allow in sayable[true].Except(allowed)
               let deny = silent.First(deny => meet(deny.Rule.Pattern, allow.Rule.Pattern)).Rule
               select new NotExpressible(allow.Rule.Rule, $"'{allow.Rule.Pattern}' is left out, since it lets in what '{deny.Pattern}' ({deny.Rule}) keeps out"),
        ];
        return new ExportedRules(
            Once(allowed.SelectMany(each => each.Saying.Words.Select(said => new ExportedRule(each.Rule.Rule, said)))),
            Once([
                .. denied.SelectMany(each => each.Saying.Words.Select(said => new ExportedRule(each.Rule.Rule, said))),
                .. allowed.SelectMany(each => each.Saying.Guards.Select(said => new ExportedRule(each.Rule.Rule, said))),
            ]),
            [.. unsaid.Distinct()]);
    }

    /// <summary>What a form without words for the kind says: nothing, and so nothing is let in.</summary>
    public static ExportedRules Nothing(FlatRules rules, string why) =>
        new([], [],
            [.. rules.Allow.Concat(rules.Deny).SelectMany(rule => rule.Rule.Split(", "))
                .Where(name => !name.StartsWith("built-in:", StringComparison.Ordinal)).Distinct().Select(name => new NotExpressible(name, why))]);

    private static IReadOnlyList<ExportedRule> Once(
        IEnumerable<ExportedRule> rules) => [.. rules.GroupBy(rule => rule.Words).Select(same => same.First())];
}
