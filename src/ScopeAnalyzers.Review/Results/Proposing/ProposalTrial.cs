using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>
/// Tries what <c>init</c> proposes: a manifest of the older two thirds of the commits with agents' changes, on the rest of them. It says
/// how many of these it admits, and how many files it opens, which costs nothing to have of both: so a manifest that opens all is beside
/// it.
/// </summary>
internal static class ProposalTrial
{
    /// <summary>Tries it.</summary>
    /// <param name="filesAt">The files of a commit.</param>
    /// <returns>What came of it, or null if there are too few commits of agents.</returns>
    public static TriedProposal? Of(AgentHistory history, Func<string, IReadOnlyList<string>> filesAt, bool isDetailed,
        DateTimeOffset clock)
    {
        var commits = history.Touches.GroupBy(touch => touch.Commit).OrderBy(commit => commit.First().Order).ToList();
        var older = commits.Count * 2 / 3;
        if (older == 0 || older == commits.Count)
            return null;
        var newer = commits.Skip(older).ToList();
        var learnt = history with
        {
            Touches = [.. commits.Take(older).SelectMany(commit => commit)],
            Tracked = filesAt(commits[older - 1].Key),
        };
        var admissible = new AdmissibleFiles([], clock);
        var (scopes, _) = new ScopeProposer(admissible, isDetailed ? int.MaxValue : Proposal.MostRules, withNamespaces: false).Of(learnt);
        var manifest = ProposalText.Read(ProposalText.Of(learnt, scopes, [], [], []));
        var agents = history.Touches.Select(touch => touch.Agent).Distinct()
            .ToDictionary(agent => agent, agent => AgentPolicy.Resolve(manifest, agent, null, clock));
        return new TriedProposal(
            older,
            newer.Count,
            history.Tracked.Count,
            scopes.Sum(scope => scope.Files.Count),
            Tried(newer, history.Tracked, touch => agents[touch.Agent], [.. agents.Values]),
            Tried(newer, history.Tracked, _ => admissible.Everything, [admissible.Everything]));
    }

    private static TriedManifest Tried(
        IReadOnlyList<IGrouping<string, AgentTouch>> commits, IReadOnlyList<string> files, Func<AgentTouch, AgentPolicy> scopeOf,
        IReadOnlyList<AgentPolicy> scopes) => new(
        commits.Count(commit => commit.All(touch => Admits(scopeOf(touch), touch.Path, touch.Act))),
        files.Count(file => scopes.Any(scope => Admits(scope, file, FileAct.Modify))));

    private static bool Admits(AgentPolicy scope, string path, FileAct act) =>
        scope.Decide(new FileResource(path, act)).Outcome == Outcome.Allow;
}
