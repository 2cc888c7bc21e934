using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Agents;
using ScopeAnalyzers.Review.Changes;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>Says who made each commit and the uncommitted work: the union of all evidence, with the task that each part stands under.</summary>
internal sealed class Authorship(ReviewRequest request, Manifest? manifest, string? branch)
{
    private const string AgentVariable = "AGENT_SCOPE_AGENT";
    private const string TaskVariable = "AGENT_SCOPE_TASK";
    private const string Unattributed = "unattributed";

    private static readonly string?[] NoTask = [null];

    private readonly AgentIdentifier identifier = new(KnownAgents.Load(), manifest);

    /// <summary>The authors of the commits, in their order, and last that of the uncommitted work.</summary>
    public IReadOnlyList<Author> Of(IReadOnlyList<Commit> commits)
    {
        var own = commits.Select(commit => identifier.OfCommit(commit.Facts)).ToList();
        // The branch's name counts only where no commit of the change has stronger evidence (rulings.md, "Evidence").
        var ofBranch = branch is null || own.Any(evidence => evidence.Count > 0) ? [] : identifier.OfBranch(branch);
        AgentEvidence[] asserted = Asserted is { } agent ? [new AgentEvidence(agent, EvidenceKind.Asserted, null, agent)] : [];
        return
        [
            .. commits.Zip(own, (commit, evidence) => new Author(
                commit.Id,
                Parts([.. asserted, .. evidence, .. ofBranch], TasksOf(commit), identifier.IsNamedHuman(commit.Facts)))),
            new Author(null, Parts([.. asserted, .. identifier.OfEnvironment(request.Environment), .. ofBranch], TasksOf(null), isNamedHuman: false)),
        ];
    }

    private string? Asserted => request.Agent ?? Variable(AgentVariable);

    private IReadOnlyList<AgentPart> Parts(IReadOnlyList<AgentEvidence> evidence, IReadOnlyList<string?> tasks, bool isNamedHuman)
    {
        if (evidence.Count == 0 && !isNamedHuman && manifest?.Unattributed is { } agent)
            return [new AgentPart(agent, [Unattributed], null, tasks)];
        return
        [
            .. evidence.GroupBy(item => item.Agent, StringComparer.Ordinal).Select(items => new AgentPart(
                items.Key,
                [.. items.OrderBy(item => item.Kind).Select(item => item.KindName).Distinct()],
                items.Select(item => item.Session).FirstOrDefault(session => session is not null),
                tasks)),
        ];
    }

    /// <summary>The tasks that a commit names, or the uncommitted work; an id that no task has is no task (manifest.md, "Tasks").</summary>
    private string?[] TasksOf(Commit? commit)
    {
        IReadOnlyList<string> named = (request.Task ?? Variable(TaskVariable)) is { } given ? [given]
            : commit is null ? []
            : TaskIds.OfMessage(commit.Facts.Message);
        if (named.Count == 0 && branch is not null && manifest is not null)
            named = TaskIds.OfBranch(branch, manifest.Tasks.Keys);
        var known = named.Where(task => manifest is null || manifest.Tasks.ContainsKey(task)).ToArray();
        return known.Length == 0 ? NoTask : known;
    }

    private string? Variable(string name) => request.Environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}
