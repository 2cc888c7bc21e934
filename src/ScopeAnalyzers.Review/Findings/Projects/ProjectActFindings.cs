using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings.Decisions;
using ScopeAnalyzers.Review.Findings.Projects.Acts;
using ScopeAnalyzers.Review.Findings.Projects.Comparing;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Findings.Projects.Programs;
using ScopeAnalyzers.Review.Findings.Projects.Xml;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects;

/// <summary>
/// Evaluates what agents did to projects, solutions and file-based apps, and to files that have others run programs, by its meaning
/// (SCOPE401 to SCOPE404 and what an item's file may become).
/// </summary>
/// <param name="sdks">The SDKs that the repository's projects use.</param>
/// <param name="linesOfAnyone">The lines of a file that the change brought, whoever wrote them.</param>
internal sealed class ProjectActFindings(Policies policies, ChangedContents contents, UsedSdks sdks, Func<string, LineSet> linesOfAnyone)
{
    /// <summary>The decisions on one changed file.</summary>
    public IEnumerable<ActDecision> Of(Change change)
    {
        if (ProjectFileKind.Find(change.Path) is null && !ProgramFileKind.Of(change.Path).Any())
            return [];
        var (acts, sharesLines) = Acts(change);
        if (acts.Count == 0)
            return [];
        var lines = sharesLines ? linesOfAnyone(change.Path) : LineSet.Empty;
        return
            from touch in change.Agents
            let policy = policies.Of(touch.Agent, touch.Task)
            where policy.Refusals.Count == 0
            from act in acts
            where IsOf(touch, act, lines)
            select Evaluate(change, touch, policy, act);
    }

    /// <summary>The acts, and whether their lines are those of git.</summary>
    private (IReadOnlyList<ProjectAct> Acts, bool SharesLines) Acts(Change change)
    {
        var path = change.Path;
        var isCode = SourceText.IsCSharp(path);
        if (change.Act == FileAct.Link)
            return (isCode ? [] : [Unreadable(path, "it is a link, and what it leads to is evaluated by another name")], false);
        if (contents.After(path) is not { } content)
            return ([Unreadable(path, "it is larger than may be read")], false);
        var after = SourceText.Of(content);
        if (!after.IsUtf8 && !isCode)
            return ([Unreadable(path, "it is not UTF-8")], false);
        var origin = contents.PathBefore(path);
        var before = contents.Before(origin) is { } old ? SourceText.Of(old).Text : null;
        return ([.. ProjectChange.Of(path, before, after.Text, origin, sdks.Contains),
            .. ProgramChange.Of(path, origin == path ? before : null, after.Text)], after.IsUtf8);
    }

    private static ProjectAct Unreadable(string path, string why) => ProjectFileKind.Find(path) is null
        ? ProgramChange.Unreadable(path, new UnreadableProject(1, 1, why))
        : ProjectChange.Unreadable(path, why);

    /// <summary>
    /// Whether the act is the agent's: it is on a line of the agent's. What is on no one's line is what was taken away or moved:
    /// then it is of each agent that touched the file, as is what is about all of it.
    /// </summary>
    private static bool IsOf(Touch touch, ProjectAct act, LineSet lines) =>
        act.Edit == Edit.Removed || act.IsWhole || !lines.Intersects(act.At.Line, act.At.LastLine)
            || touch.Lines.Intersects(act.At.Line, act.At.LastLine);

    /// <summary>The decision over all that the act is about, and the first of it that the decision is owed to.</summary>
    private static (Decision Decision, Resource On) Decide(AgentPolicy policy, ProjectAct act, string path)
    {
        if (act.Forbidden is { } forbidden)
            return (Decision.Denied(forbidden.Id, [new Reason(forbidden.Name, Place: null, forbidden.Because, forbidden.Instead)]),
                act.Resources[0]);
        var each =
            act.Resources.Select(resource => resource.In(path))
                .Select(resource => new { Decision = Told(act, policy.Decide(resource)), On = resource })
                .ToList();
        var decision = Decision.Combine(each.Select(one => one.Decision));
        return (decision, each.First(one => one.Decision.Outcome == decision.Outcome).On);
    }

    private static Decision Told(ProjectAct act, Decision decision) => act.Id is { } id && decision.Id is { } own and not "SCOPE504"
        ? decision with { Ids = [id, .. decision.Ids.Where(other => other != own && other != id)] }
        : decision;

    private static ActDecision Evaluate(Change change, Touch touch, AgentPolicy policy, ProjectAct act)
    {
        var (decision, on) = Decide(policy, act, change.Path);
        var at = act.Edit == Edit.Removed || act.IsWhole ? (Extent?)null : act.At;
        return TouchDecision.Of(change.Path, touch, policy, at, act.NameOf(on), $"{act.Verb} the {act.What}", act.Thing, decision, on);
    }
}
