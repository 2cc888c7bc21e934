using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>
/// Finds whose manifest decides about a file: that of the file's own repository, wherever the agent stands (hooks.md, "Before an edit").
/// </summary>
internal sealed class Workplaces(ReviewRequest request)
{
    private readonly Dictionary<string, Workplace?> known = new(StringComparer.Ordinal);

    /// <summary>
    /// The working tree that a folder is in, or null if no manifest is in force there. Where a nested repository has no manifest, that of
    /// the repository around it counts.
    /// </summary>
    /// <exception cref="InvalidOperationException">The manifest cannot be read.</exception>
    public Workplace? At(string folder) => Around(folder).FirstOrDefault();

    /// <summary>
    /// The working trees that decide about a file: its own, and one around it that tracks files there too, so that no agent leaves a
    /// repository by making another one inside it.
    /// </summary>
    /// <param name="file">An absolute path, of a file or a folder.</param>
    /// <exception cref="InvalidOperationException">A manifest cannot be read.</exception>
    public IEnumerable<Workplace> Of(string file)
    {
        Workplace? own = null;
        foreach (var place in Around(Directory.Exists(file) ? file : Path.GetDirectoryName(file) ?? file))
        {
            if (own is null || (place.Found.CommonDirectory != own.Found.CommonDirectory && TrackedPaths.HoldsAny(place.Root, own.Root)))
                yield return place;
            own ??= place;
        }
    }

    /// <summary>What <c>git</c> answers about a working tree, whether or not a manifest is in force there.</summary>
    public ManifestInForce Find(string folder) =>
        RepositoryReader.FindManifest(request with { Directory = folder }, CancellationToken.None);

    /// <summary>The task of the work in a working tree.</summary>
    public string? TaskOf(ManifestInForce found) =>
        request.Task ?? (found.Branch is null ? null : BranchTask.In(found.Branch, found.Manifest!.Tasks.Keys));

    /// <summary>Why a manifest decides nothing.</summary>
    public static string ProblemOf(ManifestInForce found) => found.Problem ?? $"{found.Errors[0].Place}: {found.Errors[0].Message}";

    private IEnumerable<Workplace> Around(string folder)
    {
        for (var root = RepositoryReader.RootOf(folder); root is not null;
            root = Path.GetDirectoryName(root) is { } above ? RepositoryReader.RootOf(above) : null)
        {
            if (Known(root) is { } place)
                yield return place;
        }
    }

    private Workplace? Known(string root)
    {
        if (!known.TryGetValue(root, out var place))
            known.Add(root, place = Read(Find(root)));
        return place;
    }

    private Workplace? Read(ManifestInForce found) => found switch
    {
        { Root: null } or { Problem: null, Source: null } => null,
        { Manifest: { } manifest } => new Workplace(found, manifest, TaskOf(found)),
        _ => throw new InvalidOperationException(ProblemOf(found)),
    };
}
