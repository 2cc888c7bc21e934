using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Tool.Export.Flat;

/// <summary>Brings the layers of a scope into two lists: what several lists must let in is what their patterns have in common.</summary>
/// <param name="acts">What the form's allow permits: a rule about some of it alone cannot be said.</param>
/// <param name="common">What two patterns of the kind have in common.</param>
/// <param name="meet">Whether they have anything in common.</param>
internal sealed class FlatLists(AgentPolicy scope, Kind kind, FileActs acts, Func<string, string, IReadOnlyList<string>> common,
    Func<string, string, bool> meet)
{
    private readonly List<FlatRule> excepted = [];
    private readonly List<NotExpressible> unsaid = [];

    /// <summary>What is lost on the way.</summary>
    public IReadOnlyList<NotExpressible> NotExpressed => unsaid;

    /// <summary>What the allow lists let in together: the ceiling's, any of the agent's own, and the task's.</summary>
    public IReadOnlyList<FlatRule> Allow()
    {
        IReadOnlyList<RuleList>[] needed =
        [
            .. new IReadOnlyList<Scope?>[] { [scope.Ceiling], [.. scope.Own], [scope.Narrow] }
                .Select(layers => layers.Select(layer => ListsOf(layer)?.Allow).OfType<RuleList>().ToList())
                .Where(lists => lists.Count > 0),
        ];
        var allowed = needed.Length == 0 ? [] : Patterns(needed[0]);
        foreach (var lists in needed.Skip(1))
            allowed = InBoth(allowed, Patterns(lists));
        return allowed;
    }

    /// <summary>What is within the ceiling's allow list too.</summary>
    public IReadOnlyList<FlatRule> WithinCeiling(IReadOnlyList<FlatRule> rules) =>
        rules.Count > 0 && ListsOf(scope.Ceiling)?.Allow is { } list ? InBoth(rules, Patterns([list])) : rules;

    /// <summary>What the deny lists of all layers keep out, and what an <c>except</c> takes from what lets in.</summary>
    /// <param name="allow">What is let in.</param>
    public IReadOnlyList<FlatRule> Deny(IReadOnlyList<FlatRule> allow)
    {
        var lists = new[] { scope.Ceiling }.Concat(scope.Own).Append(scope.Narrow).Select(layer => ListsOf(layer)?.Deny).OfType<RuleList>();
        var deny = new List<FlatRule>(excepted.Distinct());
        foreach (var rule in lists.SelectMany(list => list.Rules))
        {
            if ((rule.Acts & acts) == 0)
                unsaid.Add(new NotExpressible(rule.Name, "its acts are none that the form evaluates"));
            else
                deny.Add(new FlatRule(rule.Name, rule.Match.Text, WhyUnsayable(rule, allow)));
        }

        return deny;
    }

    // To deny more than the rule does would bar what is in scope, and no person could allow it; what is not let in is asked about.
    private string? WhyUnsayable(Rule rule, IReadOnlyList<FlatRule> allow) =>
        (rule.Acts & acts) != acts ? "the form tells no acts apart"
        : rule.Except.Any(except => allow.Any(each => meet(each.Pattern, except.Text))) ? "a deny of the form has no exception"
        : null;

    private Lists? ListsOf(Scope? layer) => layer?.Kinds.GetValueOrDefault(kind);

    private List<FlatRule> Patterns(IEnumerable<RuleList> lists)
    {
        var patterns = new List<FlatRule>();
        foreach (var rule in lists.SelectMany(list => list.Rules))
        {
            if ((rule.Acts & acts) != acts)
            {
                unsaid.Add(new NotExpressible(rule.Name, "the form tells no acts apart, and the rule lets in only some: it is left out"));
                continue;
            }

            if (rule.Except.Count > 0)
            {
                unsaid.Add(new NotExpressible(rule.Name, "an allow of the form has no exception: what the rule excepts is denied, whatever other rule lets it in"));
                excepted.AddRange(rule.Except.Select(except => new FlatRule(rule.Name, except.Text)));
            }

            patterns.Add(new FlatRule(rule.Name, rule.Match.Text));
        }

        return patterns;
    }

    private List<FlatRule> InBoth(IReadOnlyList<FlatRule> some, IReadOnlyList<FlatRule> others)
    {
        var both = new List<FlatRule>();
        foreach (var one in some)
        {
            var shared =
                others.SelectMany(other =>
                    common(one.Pattern, other.Pattern).Select(pattern => new FlatRule($"{one.Rule}, {other.Rule}", pattern))).ToList();
            if (shared.Count == 0)
                unsaid.Add(new NotExpressible(one.Rule, $"nothing of '{one.Pattern}' that a pattern says is let in by the other layers too: it is left out"));
            both.AddRange(shared);
        }

        return [.. both.GroupBy(rule => rule.Pattern).Select(same => same.First())];
    }
}
