using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Requests;

/// <summary>What an agent asks for before it writes anything.</summary>
internal static class AskedGrants
{
    /// <summary>What would be found if the agent did what is named.</summary>
    /// <exception cref="UsageException">A text names no resource.</exception>
    public static ReviewResult Of(AgentPolicy policy, IEnumerable<string> named, ManifestPath paths, string? root)
    {
        var findings =
            from text in named
            let resource = ResourceText.Parse(text, paths.FromRoot, out var problem) ?? throw new UsageException(problem!)
            let decision = policy.Decide(resource)
            where decision.Outcome != Outcome.Allow
            select new Finding(
                decision.Id ?? "SCOPE303", Level.Error, decision.Outcome, ResourceName.Of(resource), null, 0, 0, policy.Agent, policy.Task,
                null, null, [.. decision.By.Select(reason => reason.Name)], decision.Missing,
                ViolationMessage.Of(policy.Agent, "have", text, decision, null, policy.Task, null,
                    grant: GrantSubject.Lifting(decision, resource)))
            {
                Grants = GrantSubject.Lifting(decision, resource) is { } subject ? [subject] : [],
            };
        return new ReviewResult(root, HasManifest: true, null, null, [], [.. findings], [policy]);
    }
}
