using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>
/// Says who made each commit and the uncommitted work: the union of all evidence, with the task that each part stands under.
/// </summary>
/// <param name="signatures">Whose keys signed the commits that a key of the manifest's signed.</param>
internal sealed class Authorship(
    ReviewRequest request,
    Manifest? manifest,
    string? branch,
    RecordedEvidence witnesses,
    IReadOnlyDictionary<string, SignedBy> signatures)
{
    private const string Unattributed = "unattributed";

    private static readonly string?[] NoTask = [null];

    private readonly AgentIdentifier identifier = new(KnownAgents.Load(), manifest);

    /// <summary>The authors of a change.</summary>
    public AuthorTable Of(ChangeSet change)
    {
        var commits = change.Commits;
        var marks = commits.Select(commit => identifier.OfCommit(commit.Facts)).ToList();
        var own = commits.Zip(marks, (commit, seen) => (IReadOnlyList<AgentEvidence>)[.. SignersOf(commit).Agents, .. seen]).ToList();
        var ofStaged = change.Staged is { } staged ? identifier.OfCommit(staged.Facts) : [];
        var fine = new FineEvidence(change, witnesses, identifier, marks);
        // The branch's name counts only where no commit of the change has stronger evidence (evidence.md, "Kinds of evidence").
        var ofBranch = branch is null || own.Append(ofStaged).Any(evidence => evidence.Count > 0) || fine.AnyOfCommits
            ? [] : identifier.OfBranch(branch);
        AgentEvidence[] asserted = Asserted is { } agent ? [new AgentEvidence(agent, EvidenceKind.Asserted, null, agent)] : [];

        var inside = identifier.OfEnvironment(request.Environment);
        var table = new AuthorTableBuilder();
        var numbers = commits.Select((commit, index) => table.Add(Whole(index, []))).ToList();
        numbers.Add(table.Add(new Author(null, commits.Count, Uncommitted(null, []))));
        foreach (var part in fine.OfCommits())
            table.Split(numbers[part.Author], part.Path, Whole(part.Author, part.Everywhere),
                [.. part.Lines.Select(lines => (lines.Lines, Whole(part.Author, [.. part.Everywhere, lines.Evidence])))]);
        foreach (var part in fine.OfUncommitted())
            table.Split(commits.Count, part.Path, Rest(part), [.. Edits(part)]);
        return table.Build();

        Author Whole(int index, IReadOnlyList<AgentEvidence> more) => new(
            commits[index].Id,
            index,
            Parts([.. asserted, .. own[index], .. more, .. ofBranch], TasksOf(commits[index]),
                SignersOf(commits[index]).ByPerson || identifier.IsNamedHuman(commits[index].Facts)));

        IReadOnlyList<AgentPart> Uncommitted(string? path, IReadOnlyList<AgentEvidence> more)
        {
            // The environment never claims what was dirty before, nor what a record covers (evidence.md, "Kinds of evidence").
            var claiming = inside.Where(evidence => path is null || witnesses.Sessions?.LeavesToEnvironment(path, evidence.Agent) != false)
                .Select(Strength);
            return Parts([.. asserted, .. ofStaged, .. more, .. ofBranch, .. claiming], TasksOf(change.Staged),
                change.Staged is { } made && identifier.IsNamedHuman(made.Facts));
        }

        // What is about to be committed is the act of whoever commits.
        AgentEvidence Strength(AgentEvidence evidence) =>
            change.Staged is not null || witnesses.Sessions?.HasBegun(evidence.Agent) == true
                ? evidence : evidence with { Kind = EvidenceKind.Presence };

        Author Rest(FinePart part) => new(null, commits.Count, Uncommitted(part.Path, part.Everywhere));

        IEnumerable<(LineSet Lines, Author Author)> Edits(FinePart part) =>
            from edit in part.Edits
            let others = Rest(part).Parts.Where(rest => rest.Agent != edit.Evidence.Agent && rest.Evidence[0] != Unattributed)
            let tasks = edit.Task is null ? TasksOf(change.Staged) : [edit.Task]
            select (edit.Lines,
                new Author(null, commits.Count,
                    [.. others,
                        .. Parts([.. asserted, .. part.Everywhere, edit.Evidence], tasks, false)
                            .Where(own => own.Agent == edit.Evidence.Agent)]));
    }

    private string? Asserted => request.Agent ?? Variable(EnvironmentVariables.Agent);

    private SignedBy SignersOf(Commit commit) => signatures.TryGetValue(commit.Id, out var found) ? found : SignedBy.NoOne;

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

    /// <summary>
    /// The tasks that a commit names, or the uncommitted work; an id that no task has is not a task (manifest.md, "Tasks").
    /// </summary>
    private string?[] TasksOf(Commit? commit)
    {
        IReadOnlyList<string> named = (request.Task ?? Variable(EnvironmentVariables.Task)) is { } given ? [given]
            : commit is null ? []
            : TaskIds.OfMessage(commit.Facts.Message);
        if (named.Count == 0 && branch is not null && manifest is not null)
            named = TaskIds.OfBranch(branch, manifest.Tasks.Keys);
        var known = named.Where(task => manifest is null || manifest.Tasks.ContainsKey(task)).ToArray();
        return known.Length == 0 ? NoTask : known;
    }

    private string? Variable(string name) => request.Environment.TryGetValue(name, out var value) && value.Length > 0 ? value : null;
}

/// <summary>
/// Who made one commit, or the uncommitted work, or a part of either for which there is finer evidence. Its place in the table is the
/// owner's number of its lines.
/// </summary>
/// <param name="Commit">The commit; null for uncommitted work.</param>
/// <param name="Order">The commit's place in the change, the oldest first; uncommitted work comes last.</param>
/// <param name="Parts">The agents, or none if people made it.</param>
internal sealed record Author(string? Commit, int Order, IReadOnlyList<AgentPart> Parts);
