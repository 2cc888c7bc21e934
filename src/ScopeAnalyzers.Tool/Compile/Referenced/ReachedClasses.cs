using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Capabilities.Reach;
using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Tool.Compile.Referenced;

/// <summary>What a policy says of code that leads to classes of capability.</summary>
/// <param name="Class">The class that decided.</param>
/// <param name="Grant">What a grant would have to list to lift it, or null if none would.</param>
internal sealed record ReachedClasses(string Class, Decision Decision, GrantSubject? Grant)
{
    /// <summary>The classes behind which nothing can be read: native code, and code that is made at run time.</summary>
    private static readonly string[] Unreadable = ["native", "dynamic-code"];

    /// <summary>A denial with its way, or what cannot be told; null if the policy lets all of it in.</summary>
    /// <param name="file">The file of the agent's code.</param>
    /// <param name="code">What the members are of, as a person names it.</param>
    /// <param name="members">What the code leads to.</param>
    /// <param name="unknown">Why the code cannot be read in full; null if it can.</param>
    public static ReachedClasses? Of(AgentPolicy policy, string? file, string code, IEnumerable<ReachedMember> members, string? unknown)
    {
        string? unread = unknown;
        foreach (var member in members.GroupBy(member => member.Class).Select(each => each.MinBy(member => member.Path.Count)!)
            .OrderBy(member => member.Path.Count).ThenBy(member => member.Class, StringComparer.Ordinal))
        {
            var resource = new CapabilityResource(member.Class, file);
            var decision = policy.Decide(resource);
            if (decision.Outcome == Outcome.Deny)
            {
                var way = string.Join(" → ", [MemberIds.Short(member.Id), .. member.Path]);
                return new ReachedClasses(member.Class, decision with { Hints = [$"By way of {way}.", .. decision.Hints] },
                    GrantSubject.Lifting(decision, resource));
            }

            if (Unreadable.Contains(member.Class) && decision.By.Count == 0)
                unread ??= $"by way of {string.Join(" → ", member.Path)} it runs code that nobody can read ('{member.Class}')";
        }

        return unread is not null && FirstDenied(policy, file) is { } denied
            ? new ReachedClasses(denied, Decision.Indeterminate($"whether {code} leads to '{denied}' ({unread})"), null) : null;
    }

    /// <summary>What an agent did that leads there.</summary>
    public Violation Violation(string id, string act, string thing) =>
        new(id, act, thing, Decision, new ResourceName("capability", Class, "use", thing), Grant);

    private static string? FirstDenied(AgentPolicy policy, string? file) =>
        CapabilityMap.Names.FirstOrDefault(name => policy.Decide(new CapabilityResource(name, file)).Outcome != Outcome.Allow);
}
