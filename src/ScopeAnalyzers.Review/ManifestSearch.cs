using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;

namespace ScopeAnalyzers.Review;

/// <summary>Finds the manifests that may be in force for one request, among git's objects and in the working tree.</summary>
internal sealed class ManifestSearch(ReviewRequest request, CIContext ci, GitProcess git, IGitObjects objects, GitRepository repository)
{
    private (BaseTip? Tip, FoundManifest? AtBase, FoundManifest? Given)? found;

    /// <summary>Whether the manifests' own tests are left out, where they were read without an error before.</summary>
    public bool IsAgain { get; init; }

    /// <summary>Finds manifests at commits and in the working tree.</summary>
    public ManifestLocator Locator { get; } = new(objects, repository, git.Limits.BlobBytes);

    /// <summary>The branch that is reviewed, or null if HEAD is on none.</summary>
    public string? Branch => ci.HeadBranch ?? repository.Branch?.Substring("refs/heads/".Length);

    /// <summary>Whether the base has a manifest, as far as was found until now.</summary>
    public bool HasAtBase => found?.AtBase is not null;

    /// <summary>The commits whose manifests were looked for.</summary>
    public IEnumerable<string> Commits { get; private set; } = [];

    /// <summary>The manifest here, or null if there is none.</summary>
    public FoundManifest? Here() =>
        Read(request.Worktree ? Locator.InWorktree() : repository.Head is null ? null : Locator.At(repository.Head, "worktree"));

    /// <summary>The base's tip, its manifest, and the one that the request names; each null if there is none.</summary>
    /// <exception cref="BaseProblem">The base cannot be told.</exception>
    public (BaseTip? Tip, FoundManifest? AtBase, FoundManifest? Given) Find() => found ??= Search();

    /// <summary>The manifest in force, without a look at the change: where the base has none yet, the one here.</summary>
    public ManifestInForce InForce()
    {
        try
        {
            var (tip, atBase, given) = Find();
            return InForce(tip, given ?? atBase ?? Here(), problem: null);
        }
        catch (BaseProblem problem)
        {
            return InForce(null, null, problem.Message);
        }
    }

    private (BaseTip? Tip, FoundManifest? AtBase, FoundManifest? Given) Search()
    {
        var finder = new BaseFinder(git, objects, repository);
        var first = finder.Find(request.Base, ci);
        var atFirst = first is null ? null : Read(Locator.At(first.Commit, "base"));
        var tip = first is not null && atFirst?.Manifest is { } manifest ? finder.Hop(first, manifest.Base) : first;
        var atBase = tip == first ? atFirst : Read(Locator.At(tip!.Commit, "base"));
        var given = request.Manifest is null ? null : Read(ManifestLocator.FromFile(request.Directory, request.Manifest));
        if (tip is null && repository.Head is { } head)
            atBase = Read(Locator.At(head, "base"));
        Commits = new[] { first?.Commit, tip?.Commit ?? repository.Head }.OfType<string>();
        return (tip, atBase, given);
    }

    private FoundManifest? Read(ManifestFiles? files) => IsAgain ? FoundManifest.ReadAgain(files) : FoundManifest.Read(files);

    private ManifestInForce InForce(BaseTip? tip, FoundManifest? inForce, string? problem) => new(
        repository.Root, repository.CommonDirectory, repository.Head, Branch, ci.Repository, tip?.Name, inForce?.Files.ToSource(),
        inForce?.Manifest, inForce?.Errors ?? [], problem);
}
