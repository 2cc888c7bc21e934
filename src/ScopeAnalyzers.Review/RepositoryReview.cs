using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Agents;
using ScopeAnalyzers.Review.Authors;
using ScopeAnalyzers.Review.CI;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.Lines;
using ScopeAnalyzers.Review.Proposing;
using ScopeAnalyzers.Review.Reuse;
using ScopeAnalyzers.Review.Reverting;

namespace ScopeAnalyzers.Review;

/// <summary>One review of one repository: the base, the manifest in force, the change, its authors, the findings, in this order.</summary>
internal sealed class RepositoryReview(ReviewRequest request, CIWord ci, GitProcess git, GitObjects objects, GitRepository repository, CancellationToken cancellation)
{
    private readonly ManifestLocator locator = new(objects, repository, git.Limits.BlobBytes);
    private readonly List<Finding> findings = [];
    private readonly List<Judgement> judgements = [];
    private static readonly Dictionary<string, SignedBy> NoSignatures = [];

    private Manifest? inForce;
    private bool hasManifestAtBase;
    private bool dependsOnTheClock;

    private string? Branch => ci.HeadBranch ?? repository.Branch?.Substring("refs/heads/".Length);

    public ReviewResult Run()
    {
        using var slow = new SlowAnswers(request, git, repository);
        var here = Here();
        try
        {
            return Judge(here, slow);
        }
        catch (BaseProblem problem)
        {
            // A change may have taken the manifest away, so in CI its absence here says nothing, nor where the base has one.
            var hasManifest = here is not null || hasManifestAtBase || ci.IsCI;
            return Result(hasManifest, null, null, [], hasManifest ? [Problems.NoBase(problem.Message, ci.IsCI)] : [], []);
        }
    }

    private ReviewResult Judge(FoundManifest? here, SlowAnswers slow)
    {
        var (tip, atBase, given) = FindManifests();
        hasManifestAtBase = atBase is not null;
        if (given is null && atBase is null && here is null)
            return Result(false, null, null, [], [], []) with { Until = ci.IsCI ? null : DateTimeOffset.MaxValue };
        if (ci.IsTag)
            return Result(true, null, null, [], [Problems.Note("SCOPE003", "a tag is built: there is no change to judge")], []);
        if (tip is null && ci.IsCI)
            throw new BaseProblem("no base was found: set AgentScopeBase (or --base), or fetch origin's main branch: git fetch origin main:refs/remotes/origin/main");

        return Reuse(tip, given, here, slow, () => Judge(tip, atBase, here, given, slow)) with { Unheld = slow.Status.Unheld };
    }

    /// <summary>A build of an unchanged tree gets the last review again; the command and CI never do.</summary>
    private ReviewResult Reuse(
        BaseTip? tip, FoundManifest? given, FoundManifest? here, SlowAnswers slow, Func<ReviewResult> review)
    {
        if (!request.Worktree || request.IsCheck || ci.IsCI)
            return review();
        var cache = new ReviewCache(repository.CommonDirectory, repository.Root);
        var key = ReviewKey.Of(request, repository, tip, [given?.Files, here?.Files], objects.Find($"{WitnessReader.NotesRef}^{{commit}}")?.Id, slow.Status.Files);
        if (cache.Find(key, request.Clock) is { } kept)
            return kept;
        var result = review();
        if (dependsOnTheClock)
            return result;
        var until = NextExpiry.After(request.Clock, inForce);
        cache.Keep(key, request.Clock, until, result);
        return result with { Until = until };
    }

    private ReviewResult Judge(BaseTip? tip, FoundManifest? atBase, FoundManifest? here, FoundManifest? given, SlowAnswers slow)
    {
        var baseRef = BaseOf(tip);
        if (request.Staged is null)
            SayWhatIsNotJudged(baseRef);
        var change = request.Staged is { } staged
            ? new StagedReader(git, objects, repository).Read(staged.Message)
            : new ChangeReader(git, objects, repository).Read(baseRef?.MergeBase, tip?.Commit, () => slow.Status.Files);
        var witnesses = new WitnessReader(objects, repository, git.Limits.BlobBytes).Read(change, request.Worktree);
        findings.AddRange(witnesses.Problems.Select(problem => Problems.Unread(problem, "evidence", ci.IsCI)));
        var choice = Choose(given, atBase, here, tip?.Name ?? "HEAD", change, witnesses);
        findings.AddRange(choice.Findings);
        inForce = choice.InForce?.Manifest;
        return Judged(choice.InForce, baseRef, change, witnesses, slow);
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
        [.. Worktree.Read(git, repository, withUnheld: false).Files.SelectMany(file => new[] { file.Path, file.HeadPath }).Distinct().OrderBy(path => path, StringComparer.Ordinal)],
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

    /// <summary>What agents did in the last commits; null where there is no commit.</summary>
    public AgentHistory? History(int most) =>
        repository.Head is { } head ? new HistoryReader(git, objects, repository).Read(head, most) : null;

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

    private (BaseTip? Tip, FoundManifest? AtBase, FoundManifest? Given) FindManifests()
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
            findings.AddRange(ci.Problems.Select(problem => Problems.Unread(problem, "CI", ci.IsCI)));
        if (baseRef is not null && baseRef.MergeBase == repository.Head)
            findings.Add(Problems.Note("SCOPE003", $"HEAD is in {baseRef.Ref}: no commit is to be judged"));
        if (baseRef is not null || repository.Head is null)
            return;
        const string message = "no base was found (no option, no origin/HEAD, origin/main or origin/master, no local main or master beside this branch): ";
        findings.Add(request.Worktree
            ? Problems.Note("SCOPE003", message + "only uncommitted changes are judged")
            : Problems.NoBase(message + "commits are not judged; name one with --base", ci.IsCI));
    }

    private ManifestChoice Choose(FoundManifest? given, FoundManifest? atBase, FoundManifest? here, string baseName, ChangeSet change, Witnesses witnesses)
    {
        if (given is not null)
            return new ManifestChoice(given.Manifest is null ? null : given, ManifestChooser.Invalid(given));
        return new ManifestChooser(baseName).Choose(atBase, here, () => [.. Authors(here?.Manifest, change, witnesses, NoSignatures).Agents(isDirty: change.Worktree.Count > 0)]);
    }

    private AuthorTable Authors(Manifest? manifest, ChangeSet change, Witnesses witnesses, IReadOnlyDictionary<string, SignedBy> signatures) =>
        new Authorship(request, manifest, Branch, witnesses, signatures).Of(change);

    private ReviewResult Judged(FoundManifest? found, BaseRef? baseRef, ChangeSet change, Witnesses witnesses, SlowAnswers slow)
    {
        var signatures = new SignatureReader(objects, repository, git.Limits, request.Clock);
        var table = Authors(found?.Manifest, change, witnesses, signatures.Read(found, change.Commits));
        dependsOnTheClock = signatures.DependOnTheClock;
        findings.AddRange(signatures.Problems.Select(problem => Problems.Unread(problem, "signatures", ci.IsCI)));
        var owners = new OwnerFinder(git, objects, repository, baseRef?.Commit, change, table.Splits);
        var assembly = new ChangeAssembly(change, table, owners);
        var changes = assembly.Changes();
        findings.AddRange(assembly.Unexplained.Select(path => Problems.Unread($"no commit of the change explains what became of '{path}'", "history", ci.IsCI)));
        if (found is null)
            return Result(true, baseRef, null, changes, [], []);
        // The rules that let in nothing, for whoever can mend them: not in a build, nor before a commit.
        if (request is { IsCheck: true, Staged: null })
            findings.AddRange(IdleRules.Of(found.Manifest!, slow.Folders).Select(Problems.Idle));
        var policies = new Policies(found.Manifest!, request.Clock);
        judgements.AddRange(new FileFindings(policies, table.All, request.IsCheck, new LinkFollower(objects, repository.Head).Follow).Of(assembly.Acts, changes));
        var reverts = request.IsCheck ? new RevertTrial(git, objects, repository, cancellation) : null;
        var commits = new CommitFindings(policies, table, new AgentIdentifier(KnownAgents.Load(), found.Manifest), change, ci, reverts);
        judgements.AddRange(commits.All());
        findings.AddRange(commits.Unjudged);
        judgements.AddRange(new ContentFindings(policies, git, objects, repository, change, owners).Of(changes));
        foreach (var touch in changes.SelectMany(entry => entry.Agents))
            policies.Of(touch.Agent, touch.Task);
        return Result(true, baseRef, found.Files.ToSource(), changes, [], policies.All());
    }

    private ReviewResult Result(
        bool hasManifest, BaseRef? baseRef, ManifestSource? source, IReadOnlyList<Change> changes, IReadOnlyList<Finding> last, IReadOnlyList<AgentScope> policies)
    {
        var problems = findings.Concat(last).ToList();
        var all = problems.Concat(judgements.Select(judgement => judgement.ToFinding(ci.IsCI)).OfType<Finding>());
        return new ReviewResult(repository.Root, hasManifest, baseRef, source, changes, ReviewResult.InOrder(all), policies)
        {
            Head = repository.Head,
            Repository = ci.Repository ?? (request.Recording == Recording.Nothing ? null : RemoteRepository()),
            Decisions = Decisions(problems),
        };
    }

    private IReadOnlyList<LoggedDecision> Decisions(IReadOnlyList<Finding> problems)
    {
        var observer = request.IsCheck ? "check" : "build";
        var made = problems.Where(finding => finding.Outcome != Outcome.Allow).Select(finding => LoggedDecision.Of(finding, session: null, observer))
            .Concat(judgements.Select(judgement => judgement.ToLogged(observer)));
        return request.Recording switch
        {
            Recording.Nothing => [],
            Recording.WhatMattered => LoggedDecision.InOrder(made.Where(decision => decision.Matters)),
            _ => LoggedDecision.InOrder(made),
        };
    }

    private string? RemoteRepository() => RepositoryName.Of(git.Text(["config", "--get", "remote.origin.url"], 1));
}
