using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Explanations;

/// <summary>Why a decision is what it is: every layer, and every rule of it that is about the resource (cli.md, <c>explain</c>).</summary>
/// <param name="Layers">The layers in the order of the steps, those without a word on the resource among them.</param>
public sealed record Explanation(Decision Decision, IReadOnlyList<ExplainedLayer> Layers)
{
    /// <summary>Explains the decision on one resource.</summary>
    public static Explanation Of(AgentPolicy scope, Resource resource)
    {
        var questions = resource is CommitResource or BranchResource or RepositoryResource ? [] : Questions.Of(scope, resource).ToList();
        return new Explanation(
            scope.Decide(resource),
            [
                new ExplainedLayer("agents", [.. scope.Refusals.Select(refusal => new ExplainedRule(refusal.Reason, LetsIn: false))]),
                .. scope.Layers.Select(layer => OfLayer(layer, questions)),
                new ExplainedLayer("protected", OfProtection(scope, questions)),
                new ExplainedLayer("grants", OfGrants(scope, questions)),
            ]);
    }

    private static ExplainedLayer OfLayer(Scope layer, IEnumerable<Question> questions) =>
        new(layer.Name, Once(questions.SelectMany(question => OfLists(Steps.ListsOf(layer, question.Kind), question))));

    private static IEnumerable<ExplainedRule> OfLists(Lists? lists, Question question)
    {
        if (lists?.Deny is { } deny)
        {
            foreach (var rule in deny.Rules.Where(rule => RuleMatch.KeepsOut(rule, question)))
                yield return new ExplainedRule(Steps.ReasonOf(rule, deny), LetsIn: false) { Where = Where(rule, question) };
        }

        if (question.OutsideAllow || lists?.Allow is not { } allow)
            yield break;
        foreach (var rule in allow.Rules.Where(rule => RuleMatch.LetsIn(rule, question) || RuleMatch.LetsInSomewhere(rule, question)))
            yield return new ExplainedRule(Steps.ReasonOf(rule, allow), LetsIn: true) { Where = Where(rule, question) };

        if (question.NeedsAllow && !Steps.HasMatch(allow, question))
            yield return new ExplainedRule(Steps.ReasonOf(allow), LetsIn: false);
    }

    private static string? Where(Rule rule, Question question) => question.File is null ? rule.Where : null;

    private static IReadOnlyList<ExplainedRule> OfProtection(AgentPolicy scope, IEnumerable<Question> questions) =>
        Once(questions.SelectMany(question => ProtectionReason.Of(scope, question.Subject))
            .Select(each => new ExplainedRule(each.Reason, LetsIn: false)));

    private static IReadOnlyList<ExplainedRule> OfGrants(AgentPolicy scope, IReadOnlyList<Question> questions) =>
        Once(questions.SelectMany(question =>
        Steps.GrantsThatCover(scope.Grants, question).Select(reason => new ExplainedRule(reason, LetsIn: true))
            .Concat(Steps.GrantsThatCover(scope.Lapsed, question).Select(reason => new ExplainedRule(reason, LetsIn: false)))));

    private static IReadOnlyList<ExplainedRule> Once(IEnumerable<ExplainedRule> rules) =>
        [.. rules.GroupBy(rule => (rule.Rule.Name, rule.LetsIn)).Select(same => same.First())];
}

/// <summary>One layer of an explanation.</summary>
/// <param name="Name"><c>agents</c>, <c>ceiling</c>, <c>scopes.web</c>, <c>tasks.T-1.narrow</c>, <c>protected</c> or <c>grants</c>.</param>
/// <param name="Rules">What it says of the resource, or empty if it says nothing.</param>
public sealed record ExplainedLayer(string Name, IReadOnlyList<ExplainedRule> Rules);

/// <summary>A rule that is about the resource, or an allow list in which nothing is.</summary>
/// <param name="LetsIn">Whether it speaks for the resource; a grant that is not live does not.</param>
public sealed record ExplainedRule(Reason Rule, bool LetsIn)
{
    /// <summary>The files in which alone it applies, in words; null if it applies in all, or the question names its file.</summary>
    public string? Where { get; init; }
}
