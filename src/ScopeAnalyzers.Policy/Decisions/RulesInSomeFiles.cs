using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>
/// Finds the rules on which the decision depends by the file that holds the code or the reference, where none is named: what keeps out is
/// taken to apply, and what lets in is not.
/// </summary>
public static class RulesInSomeFiles
{
    /// <summary>The rules, each once, in the order of the layers; none if the resource names its file.</summary>
    public static IReadOnlyList<Rule> Of(AgentPolicy scope, Resource resource)
    {
        if (resource is CommitResource or BranchResource or RepositoryResource)
            return [];
        var rules =
            from question in Questions.Of(scope, resource)
            where question.File is null
            from layer in scope.Layers
            let lists = Steps.ListsOf(layer, question.Kind)
            where lists is not null
            from rule in (lists.Deny?.Rules.Where(rule => rule.DependsOnFile && RuleMatch.KeepsOut(rule, question)) ?? [])
                .Concat(question.OutsideAllow ? [] : lists.Allow?.Rules.Where(rule => RuleMatch.LetsInSomewhere(rule, question)) ?? [])
            select rule;
        return [.. rules.Distinct()];
    }
}
