using ScopeAnalyzers.Policy.Coverage;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>Proposes a scope for each agent of a history.</summary>
/// <param name="mostRules">How many rules for files there are at most in all scopes together; of each agent's some stay in any
/// case.</param>
/// <param name="withNamespaces">Whether the namespaces that agents declared are proposed too.</param>
internal sealed class ScopeProposer(AdmissibleFiles admissible, int mostRules, bool withNamespaces)
{
    private const int RulesOfEach = 2;

    /// <summary>The scopes, and how many rules there were beyond those that they have.</summary>
    public (IReadOnlyList<ProposedScope> Scopes, int LeftOut) Of(AgentHistory history)
    {
        var files = history.Tracked.Where(admissible.Holds).ToList();
        var all = history.Touches.GroupBy(touch => Entry(touch.Agent), StringComparer.Ordinal)
            .OrderBy(touches => touches.Key == "*").ThenBy(touches => touches.Key, StringComparer.Ordinal)
            .Select(touches => Scope(touches.Key, [.. touches], files, history)).ToList();
        var kept = MostUsed(all);
        IReadOnlyList<ProposedScope> scopes = [.. all.Select(scope => scope with { Files = [.. scope.Files.Where(kept.Contains)] })];
        return (scopes, all.Sum(scope => scope.Files.Count) - kept.Count);
    }

    /// <summary>Whom a note's unknown tool belongs to is not known: the entry of all others evaluates it.</summary>
    private static string Entry(string agent) => agent == KnownAgents.Unknown ? "*" : agent;

    private ProposedScope Scope(string agent, IReadOnlyList<AgentTouch> touches, IReadOnlyList<string> files, AgentHistory history)
    {
        var tree = Folder.Tree(files, touches.Where(touch => admissible.Holds(touch.Path)));
        IEnumerable<DeclaredNamespace> names = withNamespaces
            ? touches.Select(touch => touch.Path).Distinct(StringComparer.Ordinal)
                .SelectMany(path => history.Names.Value.TryGetValue(path, out var declared) ? declared : [])
                .GroupBy(name => name.Pattern, StringComparer.Ordinal).Select(same => same.First())
                .OrderBy(name => name.Pattern, StringComparer.Ordinal)
            : [];
        return new ProposedScope(
            agent,
            touches.Select(touch => touch.Commit).Distinct().Count(),
            Needed(FolderRules.Of(tree), rule => rule.Pattern, Kind.Files),
            Needed(names, name => name.Pattern, Kind.Declare));
    }

    /// <summary>Those that can be written and that no other implies.</summary>
    private static List<T> Needed<T>(IEnumerable<T> proposed, Func<T, string> patternOf, Kind kind)
    {
        var writable =
            proposed.Where(each =>
                Legible.Problem(patternOf(each)) is null
                    && PatternSyntax.Parse(PatternSyntax.LanguageOf(kind), patternOf(each)).Error is null).ToList();
        var patterns = writable.Select(patternOf);
        var draft = ProposalText.Read(
            kind == Kind.Files ? ProposalText.OfLists(patterns, [], []) : ProposalText.OfLists(["**"], patterns, []));
        var list = draft.Scopes.Single().Kinds[kind].Allow!;
        var implied = RuleCoverage.In(list, kind, MatchMode.Exact).Select(covered => covered.Rule).ToList();
        return [.. writable.Where((_, index) => !implied.Contains(list.Rules[index]))];
    }

    /// <summary>The rules that most commits asked for.</summary>
    private HashSet<ProposedRule> MostUsed(IEnumerable<ProposedScope> scopes) => new(
        scopes.SelectMany(scope =>
            scope.Files.OrderByDescending(rule => rule.Commits.Count).Select((rule, rank) => (Rule: rule, IsKept: rank < RulesOfEach)))
            .OrderByDescending(each => each.IsKept).ThenByDescending(each => each.Rule.Commits.Count)
            .ThenBy(each => each.Rule.Pattern, StringComparer.Ordinal)
            .Take(mostRules).Select(each => each.Rule));
}
