using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>What a policy does not allow and the analyzer does not see: a finding of <c>check --compile</c>.</summary>
internal static class AgentFinding
{
    /// <summary>The finding; one for the log, if the mode reports none.</summary>
    /// <param name="origin">The commit that did it, or null for uncommitted work, and the evidence for whose it is.</param>
    /// <param name="compilation">The code that it is in, or null if it is not about code.</param>
    public static Finding Of(AgentPolicy policy, (string? Commit, string? Evidence) origin, Place at, Violation violation,
        Compilation? compilation = null)
    {
        var (decision, (commit, evidence)) = (violation.Decision, origin);
        return new Finding(
            violation.Id, LevelTable.Of(policy.Mode, decision.Outcome, violation.Id, ci: true, evidence) ?? Level.Log, decision.Outcome,
            violation.Resource, at.File, at.Line, at.Column, policy.Agent, policy.Task, commit, evidence,
            [.. decision.By.Select(reason => reason.Name)], decision.Missing,
            ViolationMessage.Of(
                policy.Agent, violation.Act, compilation is null ? violation.Thing : violation.NameIn(compilation), decision, commit,
                policy.Task, evidence, grant: violation.Grant, isCode: violation.Code is not null))
        {
            Grants = violation.Grant is { } subject ? [subject] : [],
            Remedy = ViolationMessage.Remedy(decision),
        };
    }
}
