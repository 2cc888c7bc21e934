using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.Authors;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Authors.Lines;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Findings;
using ScopeAnalyzers.Review.Findings.Decisions;
using ScopeAnalyzers.Review.Findings.Projects.Locks;
using ScopeAnalyzers.Review.Findings.Reverting;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.InForce.Manifests.Unused;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results.Reuse;

namespace ScopeAnalyzers.Review;

/// <summary>
/// The review of one change: what was written down about it, the manifest that decides, its authors, the findings, in this order.
/// </summary>
/// <param name="branch">The short name of the branch, or null if there is none.</param>
/// <param name="cancellation">Ends it early, between one file and the next.</param>
internal sealed class ChangeReview(
    ReviewRequest request, CIContext ci, GitProcess git, GitObjects objects, GitRepository repository, string? branch, ResultForm form,
    CancellationToken cancellation)
{
    private static readonly Dictionary<string, SignedBy> NoSignatures = [];

    private readonly List<Finding> findings = [];
    private readonly List<ActDecision> decided = [];

    /// <summary>Reviews it.</summary>
    /// <param name="baseRef">What it is compared with, or null if nothing committed is evaluated.</param>
    /// <param name="notEvaluated">What is to be said of the review itself.</param>
    /// <exception cref="GitFailure">Git gave no answer.</exception>
    public ReviewResult Run(ChangeSet change, BaseRef? baseRef, CandidateManifests manifests, IEnumerable<Finding> notEvaluated)
    {
        findings.AddRange(notEvaluated);
        var witnesses = new RecordedEvidenceReader(objects, repository, git.Limits.BlobBytes).Read(change, request.Worktree);
        findings.AddRange(witnesses.Problems.Select(problem => Problems.Unread(problem, "evidence", ci.IsCI)));
        var choice = Choose(manifests, change, witnesses);
        findings.AddRange(choice.Findings);
        var signatures = new SignatureReader(objects, repository, git.Limits, request.Clock);
        var table = Authors(choice.InForce?.Manifest, change, witnesses, signatures.Read(choice.InForce, change.Commits));
        findings.AddRange(signatures.Problems.Select(problem => Problems.Unread(problem, "signatures", ci.IsCI)));
        var result = Evaluated(choice.InForce, manifests.Here?.Manifest, baseRef, change, table, signatures.Ended);
        return result with { Until = signatures.DependOnTheClock ? null : NextExpiry.After(request.Clock, choice.InForce?.Manifest) };
    }

    private ManifestChoice Choose(CandidateManifests manifests, ChangeSet change, RecordedEvidence witnesses)
    {
        var (given, atBase, here, baseName, unpushed) = manifests;
        if (given is not null)
            return new ManifestChoice(given.Manifest is null ? null : given, ManifestChooser.Invalid(given));
        return new ManifestChooser(baseName, unpushed).Choose(atBase, here, change.Net.Keys.Any(ManifestPaths.Hold),
            () => [.. Authors(here?.Manifest, change, witnesses, NoSignatures).Agents(isDirty: change.Worktree.Count > 0)]);
    }

    private AuthorTable Authors(Manifest? manifest, ChangeSet change, RecordedEvidence witnesses,
        IReadOnlyDictionary<string, SignedBy> signatures) =>
        new Authorship(request, manifest, branch, witnesses, signatures).Of(change);

    private ReviewResult Evaluated(FoundManifest? found, Manifest? edited, BaseRef? baseRef, ChangeSet change, AuthorTable table,
        IReadOnlyDictionary<string, DateTimeOffset> ended)
    {
        var owners = new OwnerFinder(git, objects, repository, baseRef, change, table.Splits, author => table.All[author].Parts.Count > 0,
            cancellation);
        var assembly = new ChangeAssembly(change, table, owners);
        var changes = assembly.Changes();
        findings.AddRange(assembly.Unexplained.Select(path => Problems.Unread($"no commit of the change explains what became of '{path}'", "history", ci.IsCI)));
        if (request.IsCheck)
            findings.AddRange(NestedManifests.AddedBy(changes));
        if (found is null)
            return form.Of(true, findings, decided, baseRef, null, changes, []);
        // The rules that let in nothing, for whoever is at work on them: not in a build, nor before a commit.
        if (request is { IsCheck: true, Staged: null } && edited is not null && changes.Any(change => ManifestPaths.Hold(change.Path)))
            findings.AddRange(
                UnusedRules.Of(edited, repository.Head is { } head ? TrackedPaths.At(head, git) : null).Select(Problems.Idle));
        if (request is { IsCheck: true, Staged: null })
            findings.AddRange(UnknownAgents.Of(found.Manifest!).Select(Problems.Idle));
        var policies = new Policies(found.Manifest!, request.Clock);
        decided.AddRange(
            new FileFindings(policies, table.All, request.IsCheck, new LinkFollower(objects, repository.Head).Follow,
                new DerivedFiles(changes).Hold).Of(assembly.Acts, changes));
        var reverts = request.IsCheck ? new RevertTrial(git, objects, repository, cancellation) : null;
        var commits = new CommitFindings(policies, table, new AgentIdentifier(KnownAgents.Load(), found.Manifest), change, ci, reverts,
            ended);
        decided.AddRange(commits.All());
        findings.AddRange(commits.NotEvaluated);
        decided.AddRange(new ContentFindings(policies, git, objects, repository, change, owners).Of(changes, cancellation));
        if (request is { IsCheck: true, Staged: null } && change.MergeBase is { } before)
        {
            var contents = new ChangedContents(objects, repository, change);
            findings.AddRange(new UncoveredSources(contents, policies, () => TrackedPaths.At(before, git)).In(changes));
        }

        foreach (var touch in changes.SelectMany(entry => entry.Agents))
            policies.Of(touch.Agent, touch.Task);
        return form.Of(true, findings, ProtectedFileFindings.Of(decided), baseRef, found.Files.ToSource(), changes, policies.All());
    }
}
