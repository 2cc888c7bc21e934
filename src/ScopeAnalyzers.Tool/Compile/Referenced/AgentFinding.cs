using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Referenced;

/// <summary>A finding about code that an agent refers to and did not write.</summary>
internal static class AgentFinding
{
    /// <summary>On a line of the agent's.</summary>
    /// <param name="thing">What the agent used.</param>
    public static Finding Of(string id, AgentPolicy policy, Touch touch, Place at, string act, string thing, ReachedClasses found)
    {
        var part = touch.ByCommit.FirstOrDefault(each => each.Lines.Contains(at.Line));
        var evidence = part?.Evidence ?? touch.Evidence[0];
        return Of(id, policy, at, act, thing, found, part?.Commit ?? (touch.Commits.Count == 0 ? null : touch.Commits[0]), evidence);
    }

    /// <summary>Where it is known whose it is.</summary>
    public static Finding Of(string id, AgentPolicy policy, Place at, string act, string thing, ReachedClasses found, string? commit,
        string? evidence)
    {
        var decision = found.Decision;
        return new Finding(
            id, LevelTable.Of(policy.Mode, decision.Outcome, id, ci: true, evidence) ?? Level.Log, decision.Outcome,
            new ResourceName("capability", found.Class, "use", thing), at.File, at.Line, at.Column, policy.Agent, policy.Task,
            commit, evidence, [.. decision.By.Select(reason => reason.Name)], decision.Missing,
            ViolationMessage.Of(policy.Agent, act, thing, decision, commit, policy.Task, evidence), found.Grant);
    }
}
