using ScopeAnalyzers.Review.Authors;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Findings;
using ScopeAnalyzers.Review.Findings.Reverting;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Results.Proposing;
using ScopeAnalyzers.Review.Results.Reuse;

namespace ScopeAnalyzers.Review;

/// <summary>
/// One review of one repository: the base, the manifest in force and the change; what comes of the change is a
/// <see cref="ChangeReview"/>'s.
/// </summary>
internal sealed class RepositoryReview(ReviewRequest request, CIContext ci, GitProcess git, GitObjects objects, GitRepository repository,
    CancellationToken cancellation)
{
    private readonly ManifestLocator locator = new(objects, repository, git.Limits.BlobBytes);
    private readonly ResultForm form = new(request, ci, git, repository);
    private readonly List<Finding> notJudged = [];

    private (BaseTip? Tip, FoundManifest? AtBase, FoundManifest? Given)? manifests;

    private string? Branch => ci.HeadBranch ?? repository.Branch?.Substring("refs/heads/".Length);

    /// <summary>
    /// Whether a change that cannot be compared is an error. A build of a clone that was cut off is not where it is decided: an agent's own
    /// runner has no more.
    /// </summary>
    private bool IsError => ci.IsCI && (request.IsCheck || !repository.IsShallow);

    /// <summary>Reviews the change.</summary>
    public ReviewResult Run()
    {
        using var status = new PendingStatus(request, git, repository);
        return Run(Here(), status);
    }

    /// <summary>Reviews the change for a build: outside CI, one of an unchanged tree gets the last review again.</summary>
    public BuildReview RunForBuild()
    {
        using var status = new PendingStatus(request, git, repository);
        var here = Here();
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
            return Judge(here, status);
        }
        catch (BaseProblem problem)
        {
            // A change may have taken the manifest away, so in CI its absence here says nothing, nor where the base has one.
            var hasManifest = here is not null || manifests?.AtBase is not null || ci.IsCI;
            return form.Of(hasManifest,
                [.. notJudged, .. hasManifest ? [Problems.NoBase(problem.Message, IsError)] : Array.Empty<Finding>()]);
        }
    }

    private ReviewResult Judge(FoundManifest? here, PendingStatus status)
    {
        // Before the base is looked for, which a clone of a tag alone does not have.
        if (ci.IsTag)
            return form.Of(here is not null, here is null ? [] : [Problems.Note("SCOPE003", "a tag is built: there is no change to judge")]);
        var (tip, atBase, given) = FindManifests();
        var unlooked = new UncommittedNotes(request, ci, git, repository).All();
        if (IsWithoutManifest(here))
            return form.Of(false, unlooked) with { Until = DateTimeOffset.MaxValue };
        notJudged.AddRange(unlooked);
        if (tip is null && ci.IsCI)
            throw new BaseProblem("no base was found: set AgentScopeBase (or --base), or fetch origin's main branch: git fetch origin main:refs/remotes/origin/main");

        return Judge(tip,
            new(given, atBase, here, tip?.Name ?? "HEAD", () => tip is null ? null : new UnpushedManifest(git, objects, locator).Of(tip)),
            status) with { UntrackedFiles = status.Answer.UntrackedFiles };
    }

    /// <summary>What the review is on, or null if nothing is to be evaluated, or no base is found.</summary>
    private string? Key(FoundManifest? here, PendingStatus status)
    {
        try
        {
            var (tip, _, given) = FindManifests();
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

    private ReviewResult Judge(BaseTip? tip, CandidateManifests manifests, PendingStatus status)
    {
        var baseRef = BaseOf(tip);
        if (request.Staged is { } staged)
            return Review(new StagedReader(git, objects, repository).Read(staged.Message), cancellation);
        SayWhatIsNotJudged(baseRef);
        var committed = new ChangeReader(git, objects, repository, cancellation).Read(baseRef?.MergeBase, tip?.Commit);
        var ahead = status.IsKnown ? null : Ahead(committed, status, Review);
        var uncommitted = status.Answer.Files;
        return ahead is not null && uncommitted.Count == 0 ? ahead : Review(committed.With(uncommitted), cancellation);

        ReviewResult Review(ChangeSet change, CancellationToken cancellation) =>
            new ChangeReview(request, ci, git, objects, repository, Branch, form, cancellation).Run(change, baseRef, manifests, notJudged);
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

    /// <summary>The manifest in force, without a look at the change: where the base has none yet, the one here.</summary>
    public ManifestInForce FindManifest()
    {
        try
        {
            var (tip, atBase, given) = FindManifests();
            return InForce(tip, given ?? atBase ?? Here(), Problem: null);
        }
        catch (BaseProblem problem)
        {
            return InForce(null, null, problem.Message);
        }
    }

    /// <summary>The files that differ from HEAD.</summary>
    public Uncommitted FindUncommitted() => new(
        repository.Root,
        repository.CommonDirectory,
        [.. Worktree.Read(git, repository, withUntracked: false).Files.SelectMany(file => new[] { file.Path, file.HeadPath }).Distinct()
            .OrderBy(path => path, StringComparer.Ordinal)],
        Problem: null);

    /// <summary>The texts that a review of this repository speaks of.</summary>
    public ReviewTexts Texts(ReviewResult result, IEnumerable<string> paths, IEnumerable<string> commits) =>
        new ReviewTextReader(request, objects, repository, locator).Read(result, paths, commits);

    /// <summary>Reverts a task's commits, or tries to.</summary>
    /// <exception cref="BaseProblem">There is nothing to count them from.</exception>
    public RevertResult Revert(string task, bool apply)
    {
        var (tip, atBase, given) = FindManifests();
        var identifier = new AgentIdentifier(KnownAgents.Load(), (given ?? atBase)?.Manifest);
        return new TaskRevert(git, objects, repository, identifier, Branch, cancellation).Run(tip, task, apply);
    }

    /// <summary>What agents did in the last commits, and what reads the files of a commit, or null if there is no commit.</summary>
    public (AgentHistory History, Func<string, IReadOnlyList<string>> FilesAt)? History(int most)
    {
        if (repository.Head is not { } head)
            return null;
        var reader = new HistoryReader(git, objects, repository);
        return (reader.Read(head, most), reader.FilesAt);
    }

    /// <summary>What files held at a commit. A name with a line feed in it cannot be asked for.</summary>
    public IReadOnlyDictionary<string, byte[]> ContentsAt(string commit, IEnumerable<string> paths) => paths
        .Where(path => path.IndexOf('\n') < 0)
        .Select(path => (path, objects.Find($"{commit}:{path}")?.Content))
        .Where(file => file.Content is not null)
        .ToDictionary(file => file.path, file => file.Content!);

    private FoundManifest? Here() =>
        FoundManifest.Read(request.Worktree ? locator.InWorktree() : repository.Head is null ? null : locator.At(repository.Head, "worktree"));

    private ManifestInForce InForce(BaseTip? tip, FoundManifest? found, string? Problem) => new(
        repository.Root,
        repository.CommonDirectory,
        repository.Head,
        Branch,
        ci.Repository,
        tip?.Name,
        found?.Files.ToSource(),
        found?.Manifest,
        found?.Errors ?? [],
        Problem)
    {
        Files = found?.Files,
    };

    private bool IsWithoutManifest(FoundManifest? here) => here is null && FindManifests() is (_, null, null);

    private (BaseTip? Tip, FoundManifest? AtBase, FoundManifest? Given) FindManifests() => manifests ??= ReadManifests();

    private (BaseTip? Tip, FoundManifest? AtBase, FoundManifest? Given) ReadManifests()
    {
        var finder = new BaseFinder(git, objects, repository);
        var found = finder.Find(request.Base, ci);
        var atFound = found is null ? null : FoundManifest.Read(locator.At(found.Commit, "base"));
        var tip = found is not null && atFound?.Manifest is { } manifest ? finder.Hop(found, manifest.Base) : found;
        var atBase = tip == found ? atFound : FoundManifest.Read(locator.At(tip!.Commit, "base"));
        var given = request.Manifest is null ? null : FoundManifest.Read(ManifestLocator.FromFile(request.Directory, request.Manifest));
        if (tip is null && repository.Head is { } head)
            atBase = FoundManifest.Read(locator.At(head, "base"));
        return (tip, atBase, given);
    }

    private void SayWhatIsNotJudged(BaseRef? baseRef)
    {
        if (request.Base is null)
            notJudged.AddRange(ci.Problems.Select(problem => Problems.Unread(problem, "CI", ci.IsCI)));
        // A build on the base itself is the usual day of most people: there is nothing to say.
        if (request.IsCheck && baseRef is not null && baseRef.MergeBase == repository.Head)
            notJudged.Add(Problems.Note("SCOPE003", $"HEAD is in {baseRef.Ref}: no commit is to be judged"));
        if (baseRef is not null || repository.Head is null
            || (request.Worktree && !request.IsCheck && BaseFinder.IsUsualName(repository.Branch)))
            return;
        const string message = "no base was found (no option, no origin/HEAD, origin/main or origin/master, no local main or master beside this branch; where the base has another name, run: git remote set-head origin --auto): ";
        notJudged.Add(request.Worktree
            ? Problems.Note("SCOPE003", message + "only uncommitted changes are judged")
            : Problems.NoBase(message + "commits are not judged; name one with --base", ci.IsCI));
    }
}
