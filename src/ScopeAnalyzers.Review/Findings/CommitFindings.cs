using System.Globalization;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Authors;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Findings.Decisions;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Findings.Reverting;

namespace ScopeAnalyzers.Review.Findings;

/// <summary>
/// Evaluates commits: their size, task and signature, whether they revert, merges, and where they were made (SCOPE501 to SCOPE503, SCOPE505
/// to SCOPE507).
/// </summary>
/// <param name="reverts">How reverts are tried, or null if they are not, which a build leaves to the command.</param>
/// <param name="ended">When the certificate of a commit's signature ended, for commits whose signature counted until then.</param>
internal sealed class CommitFindings(Policies policies, AuthorTable authors, AgentIdentifier identifier, ChangeSet change, CIContext ci,
    RevertTrial? reverts, IReadOnlyDictionary<string, DateTimeOffset> ended)
{
    /// <summary>
    /// For each diagnostic, the part of a determining rule's name that makes it that diagnostic's, and what it says was done.
    /// </summary>
    private static readonly IReadOnlyList<(string Id, string Rule, Func<CommitResource, string> Thing)> Rows =
    [
        ("SCOPE501", ".limits.", SizeOf),
        ("SCOPE502", ".requireTask", _ => "work without a task"),
        ("SCOPE503", ".requireSignature", _ => "work without a signature of its own"),
        ("SCOPE507", ".merges", _ => "a merge"),
    ];

    private static readonly CommitResource DoesNotRevert = new(new Size(0), new Size(0), HasSignature: true, Revertible: false);

    private readonly List<Finding> unevaluated = [];

    /// <summary>What could not be evaluated; complete after <see cref="All"/>.</summary>
    public IReadOnlyList<Finding> NotEvaluated => unevaluated;

    /// <summary>The decisions: each commit's, each task's once, each agent's place of work once.</summary>
    public IReadOnlyList<ActDecision> All() => [.. OfCommits(), .. OfTasks(), .. OfPlaces(), .. OfReverts()];

    private IEnumerable<ActDecision> OfCommits() =>
        from work in Work()
        // A commit is signed when it is made: before that there is nothing to ask.
        let isSigned = work.Id is null || work.Part.Evidence.Contains(AgentEvidence.NameOf(EvidenceKind.Signature))
        let resource = new CommitResource(Files([work.Commit]), Lines([work.Commit]), HasSignature: isSigned, Merge: work.Commit.IsMerge)
        from decision in Evaluated(Attribution.Of(work.Part, work.Task, work.Id), resource, NameOf(work))
        select WithEnd(decision with { LargestFile = LargestFile([work.Commit]) }, work.Id);

    /// <summary>Says of a commit whose certificate ended when it did: without that, nothing tells why it is not signed.</summary>
    private ActDecision WithEnd(ActDecision act, string? commit) =>
        act.Decision.Id != "SCOPE503" || commit is null || !ended.TryGetValue(commit, out var end)
            ? act
            : act with { Decision = act.Decision with { Hints = [.. act.Decision.Hints, string.Format(
                CultureInfo.InvariantCulture,
                "The certificate of its signature ended at {0:yyyy-MM-ddTHH:mm:ssZ}: commit it again in another session, and check and merge before that ends.",
                end.UtcDateTime)] } };

    /// <summary>The commits that must revert on their own and do not, with what is in the way.</summary>
    private IReadOnlyList<ActDecision> OfReverts()
    {
        var asked = Work().Select(work => new { Work = work, Decision = policies.Of(work.Part.Agent, work.Task).Decide(DoesNotRevert) })
            .Where(each => each.Decision.Ids.Contains("SCOPE505")).ToList();
        // Nothing is later than a commit that is about to be made.
        if (asked.Count == 0 || change.Staged is not null)
            return [];
        if (reverts?.Conflicts([.. asked.Select(each => each.Work.Commit).Distinct()]) is not { } conflicts)
        {
            unevaluated.Add(reverts is null
                ? Problems.Note("SCOPE505", "a scope asks that commits revert on their own, which a build does not try: 'agent-scope check' does")
                : Problems.Unread($"whether commits revert on their own cannot be told: {reverts.Problem}", "revert", ci.IsCI));
            return [];
        }

        return
        [
            .. from each in asked
               let work = each.Work
               let paths = conflicts[work.Commit.Id]
               where paths.Count > 0
               let thing = $"what later commits keep from being reverted on its own: {string.Join(", ", paths)}"
               let decision = Part(each.Decision, "SCOPE505", ".revertible")
               select new ActDecision(policies.Of(work.Part.Agent, work.Task), Attribution.Of(work.Part, work.Task, work.Id), NameOf(work),
                   "commit", thing, decision, At: null) { LargestFile = LargestFile([work.Commit]) },
        ];
    }

    /// <summary>All commits of one agent under one task together. What is asked of each commit is not asked again.</summary>
    private IEnumerable<ActDecision> OfTasks() =>
        from works in Work().Where(work => work.Task is not null).GroupBy(work => new { work.Part.Agent, work.Task })
        let commits = works.Select(work => work.Commit).ToList()
        let resource = new CommitResource(new Size(0), new Size(0), Files(commits), Lines(commits), HasSignature: true)
        from decision in Evaluated(Attribution.Of(works.Last().Part, works.Key.Task, commit: null), resource,
            new ResourceName("task", works.Key.Task!, "commit"))
        select decision with { LargestFile = LargestFile(commits) };

    /// <summary>
    /// The branch that CI builds, for agents that committed to it themselves, and the repository, both by CI's word (evidence.md, "Kinds of
    /// evidence").
    /// </summary>
    private IEnumerable<ActDecision> OfPlaces() =>
        from works in Work().GroupBy(work => work.Part.Agent)
        from place in Places(works.Key, [.. works])
        let policy = policies.Of(works.Key, place.Last.Task)
        where policy.Refusals.Count == 0
        let name = ResourceName.Of(place.Where)
        select new ActDecision(
            policy, Attribution.Of(place.Last.Part, place.Last.Task, place.Last.Id), name, place.Act, name.Id, policy.Decide(place.Where),
            At: null)
        { LargestFile = LargestFile([.. works.Select(work => work.Commit).Distinct()]) };

    private IEnumerable<WorkPlace> Places(string agent, IReadOnlyList<CommitWork> works)
    {
        if (ci.HeadBranch is { } branch && works.LastOrDefault(work => IsCommitter(agent, work.Commit)) is { } own)
            yield return new WorkPlace(own, new BranchResource(branch), "work on the branch");
        if (ci.Repository is { } repository)
            yield return new WorkPlace(works[works.Count - 1], new RepositoryResource(repository), "work in the repository");
    }

    private bool IsCommitter(string agent, Commit commit) => identifier
        .OfCommit(new CommitFacts("", "", commit.Facts.CommitterName, commit.Facts.CommitterEmail, ""))
        .Any(evidence => evidence.Agent == agent);

    /// <summary>
    /// One decision for each diagnostic; none of an agent that may do nothing, which is told so where its files are evaluated.
    /// </summary>
    private IEnumerable<ActDecision> Evaluated(Attribution attribution, CommitResource resource, ResourceName name)
    {
        var policy = policies.Of(attribution.Agent, attribution.Task);
        if (policy.Refusals.Count > 0)
            return [];
        var decision = policy.Decide(resource);
        if (decision.Outcome == Outcome.Allow)
            return [new ActDecision(policy, attribution, name, "commit", "", decision, At: null)];
        return
            from row in Rows
            where decision.Ids.Contains(row.Id)
            select new ActDecision(policy, attribution, name, "commit", row.Thing(resource), Part(decision, row.Id, row.Rule), At: null);
    }

    /// <summary>The part of a decision that one diagnostic reports.</summary>
    private static Decision Part(Decision decision, string id, string rule) =>
        decision with { Ids = [id], By = [.. decision.By.Where(reason => reason.Name.Contains(rule))] };

    private static ResourceName NameOf(CommitWork work) => new("commit", work.Id ?? "staged", "commit");

    /// <summary>Each agent's part in each commit, under each of its tasks; the oldest first.</summary>
    private IEnumerable<CommitWork> Work() =>
        from author in authors.All.Where(author => author.Commit is not null || change.Staged is not null).OrderBy(author => author.Order)
        from part in author.Parts
        from task in part.Tasks
        group part by new { author.Order, part.Agent, Task = task } into parts
        select new CommitWork(change.Staged ?? change.Commits[parts.Key.Order], parts.First(), parts.Key.Task);

    private static Size Files(IReadOnlyList<Commit> commits) => Size.Of(commits
        .SelectMany(commit => commit.Files).SelectMany(file => file.Entry.Acts()).Select(act => act.Path).Distinct(StringComparer.Ordinal)
        .ToDictionary(path => path, _ => 1L, StringComparer.Ordinal));

    private static Size Lines(IReadOnlyList<Commit> commits) => Size.Of(commits
        .SelectMany(commit => commit.Files).GroupBy(file => file.Entry.NewPath, StringComparer.Ordinal)
        .ToDictionary(files => files.Key, files => files.Sum(file => file.ChangedLines), StringComparer.Ordinal));

    private static string? LargestFile(IReadOnlyList<Commit> commits) => commits
        .SelectMany(commit => commit.Files).GroupBy(file => file.Entry.NewPath, StringComparer.Ordinal)
        .OrderByDescending(files => files.Sum(file => file.ChangedLines)).ThenBy(files => files.Key, StringComparer.Ordinal)
        .FirstOrDefault()?.Key;

    private static string SizeOf(CommitResource resource) => string.Format(
        CultureInfo.InvariantCulture, "{0} files, {1} lines", (resource.TaskFiles ?? resource.Files).Total, (resource.TaskLines ?? resource.Lines).Total);

    private sealed record WorkPlace(CommitWork Last, Resource Where, string Act);

    /// <summary>An agent's part in a commit under one of its tasks.</summary>
    private sealed record CommitWork(Commit Commit, AgentPart Part, string? Task)
    {
        /// <summary>The commit's id, or null if it is about to be made.</summary>
        public string? Id => Commit.Id.Length == 0 ? null : Commit.Id;
    }
}
