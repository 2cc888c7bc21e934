using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Authors;
using ScopeAnalyzers.Review.Changes;

namespace ScopeAnalyzers.Review.Findings;

/// <summary>Judges the acts on files (SCOPE101, SCOPE102 and what else a file act may become), net and commit by commit.</summary>
/// <param name="isCI">Whether CI runs the check.</param>
/// <param name="isCheck">Whether the command runs it, from git's objects alone: a put-back act may be an error there and nowhere else.</param>
/// <param name="leadsTo">Where a link leads; null where it leads out, to a folder or to nothing.</param>
internal sealed class FileFindings(Policies policies, IReadOnlyList<Author> authors, bool isCI, bool isCheck, Func<string, string?> leadsTo)
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

    /// <summary>The findings, each violation once: an agent, a task, a path and an id.</summary>
    public IReadOnlyList<Finding> Of(IReadOnlyList<AuthoredAct> acts, IReadOnlyList<Change> changes)
    {
        var byPath = changes.ToDictionary(change => change.Path, StringComparer.Ordinal);
        return
        [
            .. acts.SelectMany(act => Judged(act))
                .GroupBy(judged => judged.Key)
                .Select(same => Finding(same.OrderByDescending(judged => judged.Act.Stands).ThenByDescending(judged => authors[judged.Act.Author].Order).First(), byPath)),
        ];
    }

    private IEnumerable<Judgement> Judged(AuthoredAct act) =>
        from part in authors[act.Author].Parts
        from task in part.Tasks
        let policy = policies.Of(part.Agent, task)
        let resource = new FileResource(act.Path, act.Act, act.Act == FileAct.Link ? leadsTo(act.Current ?? act.Path) : null)
        let decision = policy.Decide(resource)
        where decision.Outcome != Outcome.Allow
        select new Judgement(act, part, task, policy, ResourceName.Of(resource), decision);

    private Finding Finding(Judgement judged, Dictionary<string, Change> changes)
    {
        var (act, part, task, policy, resource, decision) = judged;
        var commit = authors[act.Author].Commit;
        var path = act.Current is not null && changes.ContainsKey(act.Current) ? act.Current : act.Path;
        var touch = changes.TryGetValue(path, out var change) ? change.Agents.FirstOrDefault(touch => touch.Agent == part.Agent && touch.Task == task) : null;
        var message = ViolationMessage.Of(part.Agent, Words[act.Act], act.Path, decision, commit, task, part.Evidence[0]);
        var level = act.Stands || (isCheck && JudgesHistory(policy))
            ? LevelTable.Of(policy.Mode, decision.Outcome, judged.Id, isCI) ?? Level.Message
            : Level.Message;
        return new Finding(
            judged.Id,
            level,
            level == Level.Message ? Outcome.Allow : decision.Outcome,
            resource,
            path,
            touch is { Lines.IsEmpty: false } ? touch.Lines.Ranges[0].First : 1,
            1,
            part.Agent,
            task,
            commit,
            part.Evidence[0],
            [.. decision.By.Select(reason => reason.Name)],
            decision.Missing,
            act.Stands ? message : $"{message} It was put back.",
            GrantSubject.Lifting(decision, new FileResource(act.Path, act.Act)));
    }

    /// <summary>Whether a layer asks for every commit to be in scope (rulings.md, "Put back").</summary>
    private static bool JudgesHistory(AgentScope policy) =>
        policy.Own.Concat(new[] { policy.Ceiling, policy.Narrow }.OfType<Scope>()).Any(scope => scope.Commits is { HistoryEach: true });

    private sealed record Judgement(AuthoredAct Act, AgentPart Part, string? Task, AgentScope Policy, ResourceName Resource, Decision Decision)
    {
        /// <summary>What makes two judgements one violation. An agent that may do nothing is one violation, however many files it touched.</summary>
        public (string, string?, string?, string) Key => (Part.Agent, Task, Policy.Refusals.Count == 0 ? Act.Path : null, Id);

        public string Id => Decision.Id ?? "SCOPE004";
    }
}
