using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Requests;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Authors;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings.Decisions;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Findings;

/// <summary>Evaluates the acts on files (SCOPE101, SCOPE102 and what else a file act may become), net and commit by commit.</summary>
/// <param name="isCheck">Whether the command runs it, from git's objects alone: a put-back act may be an error there and nowhere
/// else.</param>
/// <param name="leadsTo">Where a link leads, or null if it leads out, to a folder or to nothing.</param>
/// <param name="isDerived">Whether a tool writes the file from references that are evaluated themselves.</param>
internal sealed class FileFindings(Policies policies, IReadOnlyList<Author> authors, bool isCheck, Func<string, string?> leadsTo,
    Func<string, FileAct, bool> isDerived)
{
    private static readonly Dictionary<FileAct, string> Words = new()
    {
        [FileAct.Add] = "add",
        [FileAct.Modify] = "change",
        [FileAct.Delete] = "delete",
        [FileAct.Mode] = "change the mode of",
        [FileAct.Link] = "make the link",
        [FileAct.Submodule] = "change the submodule",
    };

    /// <summary>The decisions, each violation once: an agent, a task, a path and an id.</summary>
    public IReadOnlyList<ActDecision> Of(IReadOnlyList<AuthoredAct> acts, IReadOnlyList<Change> changes)
    {
        var byPath = changes.ToDictionary(change => change.Path, StringComparer.Ordinal);
        return
        [
            .. acts.SelectMany(Evaluated)
                .GroupBy(evaluated => new { evaluated.Part.Agent, evaluated.Task, evaluated.Act.Path, evaluated.Decision.Id })
                .Select(same =>
                    InOrder(same).First())
                .GroupBy(evaluated => new { evaluated.Part.Agent, evaluated.Task, evaluated.Decision.Id })
                .SelectMany(same => Told(same).Select(each => ActDecision(each.Evaluated, each.IsTold, byPath))),
        ];
    }

    private IEnumerable<DecidedAct> Evaluated(AuthoredAct act) =>
        from part in authors[act.Author].Parts
        from task in part.Tasks
        let policy = policies.Of(part.Agent, task)
        let resource = new FileResource(act.Path, act.Act,
            act.Act == FileAct.Link ? leadsTo(act.Current ?? act.Path) : null) { IsDerived = isDerived(act.Path, act.Act) }
        select new DecidedAct(act, part, task, policy, ResourceName.Of(resource), policy.Decide(resource));

    /// <summary>An agent that may do nothing is told so once, however many files it touched.</summary>
    private IEnumerable<(DecidedAct Evaluated, bool IsTold)> Told(IEnumerable<DecidedAct> same)
    {
        var isTold = true;
        foreach (var evaluated in InOrder(same))
        {
            var puts = evaluated.Act is { IsUndoing: true, Stands: false } && !Counts(evaluated.Act);
            yield return (evaluated, isTold && !puts);
            isTold &= puts || evaluated.Policy.Refusals.Count == 0;
        }
    }

    /// <summary>
    /// What counts before what was undone, and of that the newest first. What was undone is told of who did it first, and not of who put it
    /// right.
    /// </summary>
    private IEnumerable<DecidedAct> InOrder(IEnumerable<DecidedAct> same) => same
        .OrderByDescending(evaluated => Counts(evaluated.Act))
        .ThenBy(evaluated => evaluated.Act.IsUndoing && !Counts(evaluated.Act))
        .ThenBy(evaluated => authors[evaluated.Act.Author].Order * (Counts(evaluated.Act) ? -1 : 1));

    private bool Counts(AuthoredAct act) => act.Stands || UndonePersons(act) is not null;

    private ActDecision ActDecision(DecidedAct evaluated, bool isTold, Dictionary<string, Change> changes)
    {
        var (act, part, task, policy, resource, decision) = evaluated;
        var path = act.Current is not null && changes.ContainsKey(act.Current) ? act.Current : act.Path;
        var touch = changes.TryGetValue(path, out var change)
            ? change.Agents.FirstOrDefault(touch => touch.Agent == part.Agent && touch.Task == task) : null;
        var undone = UndonePersons(act);
        return new ActDecision(
            policy,
            Attribution.Of(part, task, authors[act.Author].Commit),
            resource,
            Words[act.Act],
            act.Path,
            decision,
            new Place(path, touch is { Lines.IsEmpty: false } ? touch.Lines.Ranges[0].First : 1, 1))
        {
            IsPutBack = !act.Stands && undone is null,
            Undone = undone,
            UndoneIn = act.UndoneBy is { } author ? authors[author].Commit : null,
            Counts = act.Stands || undone is not null || (isCheck && EvaluatesHistory(policy)),
            IsTold = isTold,
            Grants = GrantSubject.Lifting(decision, new FileResource(act.Path, act.Act)) is { } subject ? [subject] : [],
        };
    }

    /// <summary>The commit of a person that an act undid, the last one; null if it undid none.</summary>
    private string? UndonePersons(AuthoredAct act) =>
        act.Undone.Where(author => authors[author].Parts.Count == 0).OrderByDescending(author => authors[author].Order)
            .Select(author => authors[author].Commit).FirstOrDefault(commit => commit is not null);

    /// <summary>Whether a layer asks for every commit to be in scope (evidence.md, "Acts and lines").</summary>
    private static bool EvaluatesHistory(AgentPolicy policy) =>
        policy.Own.Concat(new[] { policy.Ceiling, policy.Narrow }.OfType<Scope>()).Any(scope => scope.Commits is { HistoryEach: true });

    private sealed record DecidedAct(AuthoredAct Act, AgentPart Part, string? Task, AgentPolicy Policy, ResourceName Resource,
        Decision Decision);
}
