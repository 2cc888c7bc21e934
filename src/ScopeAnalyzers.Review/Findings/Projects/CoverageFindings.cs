using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings.Decisions;
using ScopeAnalyzers.Review.Findings.Projects.Coverage;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Findings.Projects;

/// <summary>
/// Finds new projects of agents that do not get the package (SCOPE406), in a repository where projects do: one that uses the command alone
/// is checked without it.
/// </summary>
/// <param name="filesBefore">The paths of all files at the merge base.</param>
internal sealed class CoverageFindings(Policies policies, ChangedContents contents, Func<IEnumerable<string>> filesBefore)
{
    private const string Id = "SCOPE406";
    private const string Because = "nothing brings the package ScopeAnalyzers to this project: no unconditional reference of its own or of the Directory files above it";

    private const string Instead = "add a PackageReference to ScopeAnalyzers, or ask for a grant: agent-scope request";

    private readonly PackageCoverage after = new(contents.TextAfter);
    private readonly Lazy<bool> isUsed = new(() =>
    {
        var before = new PackageCoverage(path =>
            contents.Before(path) is { } content ? ScopeAnalyzers.Review.Model.Wording.SourceText.Of(content).Text : null);
        return filesBefore().Where(path => PackageCoverage.IsProject(path, "")).Any(before.Reaches);
    });

    /// <summary>The decisions on one changed file.</summary>
    public IEnumerable<ActDecision> Of(Change change)
    {
        if (change.Act != FileAct.Add || change.Agents.Count == 0 || contents.TextAfter(change.Path) is not { } text)
            return [];
        if (!PackageCoverage.IsProject(change.Path, text) || after.Reaches(change.Path) || !isUsed.Value)
            return [];
        var build = new BuildResource(change.Path);
        return
            from touch in change.Agents
            let policy = policies.Of(touch.Agent, touch.Task)
            where policy.Refusals.Count == 0
            let decision = policy.Decide(build)
            where decision.Outcome != Outcome.Allow
            select TouchDecision.Of(change.Path, touch, policy, null, ResourceName.Of(build), "add", change.Path, Told(decision), build);
    }

    private static Decision Told(Decision decision)
    {
        var told = decision.By.Select(reason => reason.Place is null ? reason with { Because = Because, Instead = Instead } : reason);
        return decision with { By = [.. told], Ids = [.. decision.Ids.Select(id => id == "SCOPE403" ? Id : id)] };
    }
}
