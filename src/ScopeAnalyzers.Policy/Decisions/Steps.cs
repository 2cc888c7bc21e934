using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>Steps 1 to 6 of manifest.md, "The decision", for one question.</summary>
internal static class Steps
{
    public static Decision Decide(AgentPolicy scope, Question question) =>
        ByDeny(scope, question)
        ?? ByCeiling(scope, question)
        ?? (GrantsThatCover(scope.Grants, question) is { Count: > 0 } grants
            ? Decision.Allowed(grants)
            : ByProtection(scope, question) ?? ByAllowLists(scope, question) ?? ByUnsplitLine(scope, question) ?? Allowed(scope, question));

    private static Decision? ByDeny(AgentPolicy scope, Question question)
    {
        var lists = scope.Layers.Select(layer => ListsOf(layer, question.Kind)?.Deny).OfType<RuleList>();
        var met =
            (from list in lists from rule in list.About(question.Subject) where RuleMatch.KeepsOut(rule, question) select (rule,
                list)).ToList();
        return met.Count == 0 ? null : Decision.Denied(
            KindTable.Of(question.Kind).Diagnostic,
            [.. met.Select(each => ReasonOf(each.rule, each.list))],
            CaseHint.OfDeny([.. met.Select(each => each.rule)], question));
    }

    private static Decision? ByCeiling(AgentPolicy scope, Question question)
    {
        if (!question.NeedsAllow || scope.Ceiling is not { } ceiling || ListsOf(ceiling, question.Kind)?.Allow is not { } list
            || HasMatch(list, question))
            return null;
        return Decision.Denied(KindTable.Of(question.Kind).Diagnostic, [ReasonOf(list)],
            [.. CaseHint.OfAllow([list], question), .. FolderHint.OfAllow([list], question)]);
    }

    private static Decision? ByProtection(AgentPolicy scope, Question question)
    {
        var protections = ProtectionReason.Of(scope, question.Subject).ToList();
        return protections.Count == 0
            ? null
            : Lapse(scope, question, Decision.Combine(protections.Select(each => Decision.Denied(each.Id, [each.Reason]))));
    }

    private static Decision? ByAllowLists(AgentPolicy scope, Question question)
    {
        if (!question.NeedsAllow)
            return null;
        var own = scope.Own.Select(layer => ListsOf(layer, question.Kind)?.Allow).OfType<RuleList>().ToList();
        var unmatched = own.Any(list => HasMatch(list, question)) ? [] : own;
        if (scope.Narrow is { } narrow && ListsOf(narrow, question.Kind)?.Allow is { } list && !HasMatch(list, question))
            unmatched.Add(list);
        if (unmatched.Count == 0)
            return null;
        var by = unmatched.Select(each => ReasonOf(each) with { Grantable = true });
        return Lapse(scope, question,
            Decision.Denied(KindTable.Of(question.Kind).Diagnostic, [.. by],
                [.. CaseHint.OfAllow(unmatched, question), .. FolderHint.OfAllow(unmatched, question)]));
    }

    // A line that could not be split may hold what a deny is about: that is not for us to wave through.
    private static Decision? ByUnsplitLine(AgentPolicy scope, Question question) =>
        question.Subject is ToolResource { Name: var name, Commands: null, Host: null }
        && scope.Layers.SelectMany(layer => ListsOf(layer, Kind.Tools)?.Deny?.Rules ?? [])
            .Any(rule => rule.Match is ToolPattern { HasArgument: true } pattern && pattern.MatchesName(name))
            ? Decision.Indeterminate($"what this use of {name} does")
            : null;

    private static Decision Allowed(AgentPolicy scope, Question question)
    {
        if (question.OutsideAllow)
            return Decision.Allowed();
        var lists = scope.Layers.Select(layer => ListsOf(layer, question.Kind)?.Allow).OfType<RuleList>();
        return Decision.Allowed(
            [.. from list in lists from rule in list.About(question.Subject) where RuleMatch.LetsIn(rule, question) select ReasonOf(rule,
                list)]);
    }

    // SCOPE504: a grant would have allowed it, had it been live.
    private static Decision Lapse(AgentPolicy scope, Question question, Decision denied)
    {
        var lapsed = GrantsThatCover(scope.Lapsed, question);
        return lapsed.Count == 0
            ? denied
            : denied with { Ids = ["SCOPE504"], Hints = [.. denied.Hints, .. lapsed.Select(grant => $"The grant {grant.Name} ({grant.Place}) is not live.")] };
    }

    internal static List<Reason> GrantsThatCover(IReadOnlyList<Grant> grants, Question question) =>
        [.. from grant in grants where Covers(grant, question) select new Reason(grant.Name, grant.Place, grant.Because,
            List: ListOf(grant))];

    // A granted API is granted with its namespace and its capability classes (manifest.md, "Grants").
    private static bool Covers(Grant grant, Question question) =>
        Covers(grant, question.Kind, question.Subject) || (question.Api is { } api && Covers(grant, Kind.Apis, api));

    private static bool Covers(Grant grant, Kind kind, Resource subject) =>
        grant.Kinds.TryGetValue(kind, out var patterns) && patterns.Any(pattern => pattern.Matches(subject, MatchMode.Exact));

    // tasks.T-1.grants.g1 and tasks.T-1.grants[0] are both of tasks.T-1.grants.
    private static string ListOf(Grant grant) => grant.Name.Substring(0, Math.Max(0, grant.Name.LastIndexOfAny(['.', '['])));

    internal static bool HasMatch(RuleList list, Question question) =>
        (question.OnlyReads && list.Rules.Count > 0) || list.About(question.Subject).Any(rule => RuleMatch.LetsIn(rule, question));

    internal static Lists? ListsOf(Scope layer, Kind kind) => layer.Kinds.TryGetValue(kind, out var lists) ? lists : null;

    internal static Reason ReasonOf(Rule rule, RuleList list) => new(rule.Name, rule.Place, rule.Because, rule.Instead, List: list.Name);

    internal static Reason ReasonOf(RuleList list) => new(list.Name, list.Place);
}
