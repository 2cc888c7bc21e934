using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Referenced;

/// <summary>What a check without <c>--compile</c> does not read, though the manifest asks for it.</summary>
internal static class NotRead
{
    /// <summary>The findings.</summary>
    public static IEnumerable<Finding> In(ReviewResult review) =>
    [
        .. new PackageFindings(review).Unread(),
        .. from policy in review.Policies
           where (policy.Through & Through.Calls) != 0
           let change = review.Changes.FirstOrDefault(change =>
               change.IsCSharp
                   && change.Agents.Any(touch => touch.Agent == policy.Agent && touch.Task == policy.Task && !touch.Lines.IsEmpty))
           where change is not null
           select new Finding(
               "SCOPE302", Level.Message, Outcome.Allow, new ResourceName("build", change.Path, "compile", "through"), change.Path, 1, 1,
               policy.Agent, policy.Task, null, null, [], [],
               "The code behind the calls in agents' code is not read here ('capabilities.through'). Run 'agent-scope check --compile'."),
    ];
}
