using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings.Decisions;
using ScopeAnalyzers.Review.Findings.Projects.UnobservedCode;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Findings.Projects;

/// <summary>Finds files of agents that carry code no observer judges and that no rule names (SCOPE105).</summary>
internal sealed class UnobservedCodeFindings(Policies policies, ChangedContents contents)
{
    private const string Id = "SCOPE105";

    /// <summary>The judgements on one changed file.</summary>
    public IEnumerable<ActDecision> Of(Change change)
    {
        if (change.Agents.Count == 0 || change.Act == FileAct.Delete || CodeKinds.Of(change.Path, contents.After(change.Path)) is not { } what)
            return [];
        var file = new FileResource(change.Path, change.Act);
        var denied = Decision.Denied(Id, [new Reason("built-in:code", Place: null, $"it carries {what}, which is not judged", Instead(change.Path), Grantable: true)]);
        return
            from touch in change.Agents
            let policy = policies.Of(touch.Agent, touch.Task)
            let decision = policy.Decide(file)
            where decision.Outcome == Outcome.Allow && !NamingPatterns.Name(policy, file, decision)
            select TouchDecision.Of(change.Path, touch, policy, null, ResourceName.Of(file), change.Act == FileAct.Add ? "add" : "change", change.Path, denied);
    }

    private static string Instead(string path) =>
        $"have the scope name such files by folder or extension, or ask for a grant with \"files\": [\"{path}\"]";
}
