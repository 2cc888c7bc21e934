using ScopeAnalyzers.Review.Authors;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Findings;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Results.Reuse;

namespace ScopeAnalyzers.Review;

/// <summary>
/// One review of one repository: the base, the manifest in force and the change; what comes of the change is a
/// <see cref="ChangeReview"/>'s.
/// </summary>
internal sealed class RepositoryReview(OpenedRepository opened)
{
    private readonly ReviewRequest request = opened.Request;
    private readonly CIContext ci = opened.CI;
    private readonly GitProcess git = opened.Git;
    private readonly GitObjects objects = opened.Objects;
    private readonly GitRepository repository = opened.Repository;
    private readonly CancellationToken cancellation = opened.Cancellation;
    private readonly ResultForm form = new(opened.Request, opened.CI, opened.Git, opened.Repository);
    private readonly List<Finding> notEvaluated = [];

    /// <summary>
    /// Whether a change that cannot be compared is an error. A build of a clone that was cut off is not where it is decided: an agent's own
    /// runner has no more.
    /// </summary>
    private bool IsError => ci.IsCI && (request.IsCheck || !repository.IsShallow);

    /// <summary>Reviews the change.</summary>
    public ReviewResult Run()
    {
        using var status = new PendingStatus(request, git, repository);
        return Run(opened.Manifests.Here(), status);
    }

    /// <summary>Reviews the change for a build: outside CI, one of an unchanged tree gets the last review again.</summary>
    public BuildReview RunForBuild()
    {
        using var status = new PendingStatus(request, git, repository);
        var here = opened.Manifests.Here();
        if (ci.IsCI)
            return BuildReview.Of(Run(here, status)) with { Until = null };

        var (key, cache) = (Key(here, status), new ReviewCache(repository.CommonDirectory, repository.Root));
        if (key is not null && cache.Find(key, request.Clock) is { } kept)
            return kept with { UntrackedFiles = status.Answer.UntrackedFiles };
        var review = BuildReview.Of(Run(here, status));
        if (key is not null && review.Until is { } until)
            cache.Keep(key, request.Clock, until, review);
        return review;
    }

    private ReviewResult Run(FoundManifest? here, PendingStatus status)
    {
        try
        {
            return Evaluate(here, status);
        }
        catch (BaseProblem problem)
        {
            // A change may have taken the manifest away, so in CI its absence here says nothing, nor where the base has one.
            var hasManifest = here is not null || opened.Manifests.HasAtBase || ci.IsCI;
            return form.Of(hasManifest,
                [.. notEvaluated, .. hasManifest ? [Problems.NoBase(problem.Message, IsError)] : Array.Empty<Finding>()]);
        }
    }

    private ReviewResult Evaluate(FoundManifest? here, PendingStatus status)
    {
        // Before the base is looked for, which a clone of a tag alone does not have.
        if (ci.IsTag)
            return form.Of(here is not null, here is null ? [] : [Problems.Note("SCOPE003", "a tag is built: there is no change to evaluate")]);
        var (tip, atBase, given) = opened.Manifests.Find();
        var unlooked = new UncommittedNotes(request, ci, git, repository).All();
        if (IsWithoutManifest(here))
        {
            return form.Of(false, [.. unlooked, .. request.IsCheck ? NestedManifests.At(repository.Head, git) : []])
                with { Until = DateTimeOffset.MaxValue };
        }

        notEvaluated.AddRange(unlooked);
        if (tip is null && ci.IsCI)
            throw new BaseProblem(repository.IsShallow
                ? $"no base was found, and this clone is shallow; {BaseProblem.MendShallow}"
                : "no base was found: set AgentScopeBase (or --base), or fetch origin's main branch: git fetch origin main:refs/remotes/origin/main");

        return Evaluate(tip,
            new(given, atBase, here, tip?.Name ?? "HEAD",
                () => tip is null ? null : new UnpushedManifest(git, objects, opened.Manifests.Locator).Of(tip)),
            status) with { UntrackedFiles = status.Answer.UntrackedFiles };
    }

    /// <summary>What the review is on, or null if nothing is to be evaluated, or no base is found.</summary>
    private string? Key(FoundManifest? here, PendingStatus status)
    {
        try
        {
            var (tip, _, given) = opened.Manifests.Find();
            return IsWithoutManifest(here)
                ? null
                : ReviewKey.Of(request, repository, tip, [given?.Files, here?.Files],
                    objects.Find($"{RecordedEvidenceReader.NotesRef}^{{commit}}")?.Id, status.Answer.Files);
        }
        catch (BaseProblem)
        {
            return null;
        }
    }

    private ReviewResult Evaluate(BaseTip? tip, CandidateManifests manifests, PendingStatus status)
    {
        var baseRef = BaseOf(tip);
        if (request.Staged is { } staged)
            return Review(new StagedReader(git, objects, repository).Read(staged.Message), cancellation);
        SayWhatIsNotEvaluated(baseRef);
        var committed = new ChangeReader(git, objects, repository, cancellation).Read(baseRef?.MergeBase, tip?.Commit);
        var ahead = status.IsKnown ? null : Ahead(committed, status, Review);
        var uncommitted = status.Answer.Files;
        return ahead is not null && uncommitted.Count == 0 ? ahead : Review(committed.With(uncommitted), cancellation);

        ReviewResult Review(ChangeSet change, CancellationToken cancellation) =>
            new ChangeReview(request, ci, git, objects, repository, opened.Manifests.Branch, form, cancellation).Run(change, baseRef,
                manifests,
                notEvaluated);
    }

    /// <summary>
    /// Reviews the commits as if nothing else had changed, while git still looks at the working tree: what comes of it counts where nothing
    /// else has. Null where it came to no end; then it is done again, and what was in its way is told.
    /// </summary>
    private ReviewResult? Ahead(ChangeSet committed, PendingStatus status, Func<ChangeSet, CancellationToken, ReviewResult> review)
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(cancellation, status.NotClean);
        try
        {
            return review(committed, enough.Token);
        }
        catch (Exception early) when (early is GitFailure or OperationCanceledException && !cancellation.IsCancellationRequested)
        {
            return null;
        }
    }

    /// <summary>What the change is compared with: a commit to be made, with HEAD; all else, with where the branch left the base.</summary>
    private BaseRef? BaseOf(BaseTip? tip) => repository.Head is not { } head ? null
        : request.Staged is not null ? new BaseRef("HEAD", head, head)
        : tip is null ? null
        : new BaseRef(tip.Name, tip.Commit, MergeBase.Find(git, repository, head, tip));

    private bool IsWithoutManifest(FoundManifest? here) => here is null && opened.Manifests.Find() is (_, null, null);

    private void SayWhatIsNotEvaluated(BaseRef? baseRef)
    {
        if (request.Base is null)
            notEvaluated.AddRange(ci.Problems.Select(problem => Problems.Unread(problem, "CI", ci.IsCI)));
        // A build on the base itself is the usual day of most people: there is nothing to say.
        if (request.IsCheck && baseRef is not null && baseRef.MergeBase == repository.Head)
            notEvaluated.Add(Problems.Note("SCOPE003", $"HEAD is in {baseRef.Ref}: no commit is to be evaluated"));
        if (baseRef is not null || repository.Head is null
            || (request.Worktree && !request.IsCheck && BaseFinder.IsUsualName(repository.Branch)))
            return;
        const string message = "no base was found (no option, no origin/HEAD, origin/main or origin/master, no local main or master beside this branch; where the base has another name, run: git remote set-head origin --auto): ";
        notEvaluated.Add(request.Worktree
            ? Problems.Note("SCOPE003", message + "only uncommitted changes are evaluated")
            : Problems.NoBase(message + "commits are not evaluated; name one with --base", ci.IsCI));
    }
}
