using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings.Decisions;
using ScopeAnalyzers.Review.Findings.Projects.UnobservedCode;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Findings.Projects;

/// <summary>Finds files of agents that carry code no observer evaluates and that no rule names (SCOPE105).</summary>
/// <param name="files">The paths of all files at the merge base.</param>
internal sealed class UnobservedCodeFindings(Policies policies, ChangedContents contents, Func<IEnumerable<string>> files)
{
    private readonly PageProjects pages = new(contents.TextAfter, files);

    /// <summary>The decisions on one changed file.</summary>
    public IEnumerable<ActDecision> Of(Change change)
    {
        if (change.Agents.Count == 0 || change.Act == FileAct.Delete
            || CodeKinds.Of(change.Path, contents.After(change.Path)) is not { } what)
            return [];
        var file = new FileResource(change.Path, change.Act);
        return
            from touch in change.Agents
            let policy = policies.Of(touch.Agent, touch.Task)
            let denied = UnobservedCodeRule.Denial(policy, file, what)
            where denied is not null && !(PageFiles.Contains(change.Path) && pages.Compile(change.Path))
            select TouchDecision.Of(change.Path, touch, policy, null, ResourceName.Of(file), change.Act == FileAct.Add ? "add" : "change",
                change.Path, denied, file);
    }
}
