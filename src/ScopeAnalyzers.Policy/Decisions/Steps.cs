namespace ScopeAnalyzers.Policy;

/// <summary>Steps 1 to 6 of manifest.md, "The decision", for one question.</summary>
internal static class Steps
{
    public static Decision Decide(AgentScope scope, Question question) =>
        ByDeny(scope, question)
        ?? ByCeiling(scope, question)
        ?? (GrantsThatCover(scope.Grants, question) is { Count: > 0 } grants
            ? Decision.Allowed(grants)
            : ByProtection(scope, question) ?? ByAllowLists(scope, question) ?? ByUnsplitLine(scope, question) ?? Allowed(scope, question));

    private static Decision? ByDeny(AgentScope scope, Question question)
    {
        var rules = scope.Layers
            .SelectMany(layer => ListsOf(layer, question.Kind)?.Deny?.Rules ?? [])
            .Where(rule => RuleMatch.KeepsOut(rule, question))
            .ToList();
        return rules.Count == 0
            ? null
            : Decision.Denied(KindTable.DiagnosticOf(question.Kind), [.. rules.Select(ReasonOf)], CaseHint.OfDeny(rules, question));
    }

    private static Decision? ByCeiling(AgentScope scope, Question question)
    {
        if (question.OutsideAllow || scope.Ceiling is not { } ceiling || ListsOf(ceiling, question.Kind)?.Allow is not { } list || HasMatch(list, question))
            return null;
        return Decision.Denied(KindTable.DiagnosticOf(question.Kind), [ReasonOf(list)], CaseHint.OfAllow([list], question));
    }

    private static Decision? ByProtection(AgentScope scope, Question question)
    {
        var protections = Protection.Of(scope, question.Subject).ToList();
        return protections.Count == 0
            ? null
            : Lapse(scope, question, Decision.Combine(protections.Select(each => Decision.Denied(each.Id, [each.Reason]))));
    }

    private static Decision? ByAllowLists(AgentScope scope, Question question)
    {
        if (question.OutsideAllow)
            return null;
        var own = scope.Own.Select(layer => ListsOf(layer, question.Kind)?.Allow).OfType<RuleList>().ToList();
        var unmatched = own.Any(list => HasMatch(list, question)) ? [] : own;
        if (scope.Narrow is { } narrow && ListsOf(narrow, question.Kind)?.Allow is { } list && !HasMatch(list, question))
            unmatched.Add(list);
        if (unmatched.Count == 0)
            return null;
        var by = unmatched.Select(each => ReasonOf(each) with { Grantable = true });
        return Lapse(scope, question, Decision.Denied(KindTable.DiagnosticOf(question.Kind), [.. by], CaseHint.OfAllow(unmatched, question)));
    }

    // A line that could not be split may hold what a deny is about: that is not for us to wave through.
    private static Decision? ByUnsplitLine(AgentScope scope, Question question) =>
        question.Subject is ToolResource { Name: var name, Commands: null, Host: null }
        && scope.Layers.SelectMany(layer => ListsOf(layer, Kind.Tools)?.Deny?.Rules ?? [])
            .Any(rule => rule.Match is ToolPattern { HasArgument: true } pattern && pattern.MatchesName(name))
            ? Decision.Indeterminate($"what this use of {name} does")
            : null;

    private static Decision Allowed(AgentScope scope, Question question) => question.OutsideAllow
        ? Decision.Allowed()
        : Decision.Allowed([.. scope.Layers
            .SelectMany(layer => ListsOf(layer, question.Kind)?.Allow?.Rules ?? [])
            .Where(rule => RuleMatch.LetsIn(rule, question))
            .Select(ReasonOf)]);

    // SCOPE504: a grant would have allowed it, had it been live.
    private static Decision Lapse(AgentScope scope, Question question, Decision denied)
    {
        var lapsed = GrantsThatCover(scope.Lapsed, question);
        return lapsed.Count == 0
            ? denied
            : denied with { Ids = ["SCOPE504"], Hints = [.. denied.Hints, .. lapsed.Select(grant => $"The grant {grant.Name} ({grant.Place}) is not live.")] };
    }

    internal static List<Reason> GrantsThatCover(IReadOnlyList<Grant> grants, Question question) =>
        [.. grants.Where(grant => Covers(grant, question)).Select(grant => new Reason(grant.Name, grant.Place, grant.Because))];

    // A granted API is granted with its namespace and its capability classes (manifest.md, "Grants").
    private static bool Covers(Grant grant, Question question) =>
        Covers(grant, question.Kind, question.Subject) || (question.Api is { } api && Covers(grant, Kind.Apis, api));

    private static bool Covers(Grant grant, Kind kind, Resource subject) =>
        grant.Kinds.TryGetValue(kind, out var patterns) && patterns.Any(pattern => pattern.Matches(subject, Reading.Exact));

    internal static bool HasMatch(RuleList list, Question question) => list.Rules.Any(rule => RuleMatch.LetsIn(rule, question));

    internal static Lists? ListsOf(Scope layer, Kind kind) => layer.Kinds.TryGetValue(kind, out var lists) ? lists : null;

    internal static Reason ReasonOf(Rule rule) => new(rule.Name, rule.Place, rule.Because, rule.Instead);

    internal static Reason ReasonOf(RuleList list) => new(list.Name, list.Place);
}
