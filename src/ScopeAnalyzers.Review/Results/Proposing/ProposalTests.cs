using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.InForce.Manifests;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>
/// Writes the tests of a proposed manifest: for each agent what it may change and one file that it may not, and the manifest itself.
/// </summary>
internal sealed class ProposalTests(Manifest manifest, IReadOnlyList<ProposedScope> scopes, IReadOnlyList<string> tracked,
    DateTimeOffset clock)
{
    /// <summary>The tests, agent by agent.</summary>
    /// <param name="most">How many there are at most; each agent gets its share.</param>
    public IReadOnlyList<string> Of(int most) =>
    [
        .. scopes.SelectMany((scope, agent) => OfScope(scope).Select((test, rank) => (Test: test, Agent: agent, Rank: rank)))
            .OrderBy(each => each.Rank).ThenBy(each => each.Agent).Take(most - 1).OrderBy(each => each.Agent).ThenBy(each => each.Rank)
            .Select(each => each.Test),
        ProposalText.Test(scopes.Count == 0 ? KnownAgents.Unknown : AgentOf(scopes[0]), ManifestLocator.FileName, isAllowed: false),
    ];

    /// <summary>What was used most and what is outside come first: they say most of what the scope means.</summary>
    private IEnumerable<string> OfScope(ProposedScope scope)
    {
        var agent = AgentOf(scope);
        var policy = AgentPolicy.Resolve(manifest, agent, null, clock);
        var inside = scope.Files.OrderByDescending(rule => rule.Commits.Count)
            .Select(rule => rule.Files.FirstOrDefault(file => IsNameable(file) && MayChange(policy, file))).OfType<string>()
            .Select(file => ProposalText.Test(agent, file, isAllowed: true));
        var outside = tracked.Where(path => IsNameable(path) && !MayChange(policy, path)).Take(1)
            .Select(file => ProposalText.Test(agent, file, isAllowed: false));
        return [.. inside.Take(1), .. outside, .. inside.Skip(1)];
    }

    /// <summary>Any agent without an entry means the entry of all others.</summary>
    private static string AgentOf(ProposedScope scope) => scope.Agent == "*" ? KnownAgents.Unknown : scope.Agent;

    private static bool IsNameable(string path) => ResourceText.Parse(path, out _) is FileResource;

    private static bool MayChange(AgentPolicy policy, string path) =>
        policy.Decide(new FileResource(path, FileAct.Modify)).Outcome == Outcome.Allow;
}
