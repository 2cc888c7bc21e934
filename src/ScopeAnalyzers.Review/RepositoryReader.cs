using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Results.Reuse;

namespace ScopeAnalyzers.Review;

/// <summary>Answers what a host asks of a repository beside a review.</summary>
public static class RepositoryReader
{
    /// <summary>The root of the repository that a folder is in; or null if it is in none. Git is not asked.</summary>
    public static string? RootOf(string directory) => GitRepository.FindRoot(directory);

    /// <summary>
    /// The full path of the manifest in a folder or the nearest one above it, or null if none holds one. Git is not asked.
    /// </summary>
    public static string? NearestManifest(string directory)
    {
        for (var folder = directory.Length == 0 ? null : new DirectoryInfo(directory); folder is not null; folder = folder.Parent)
        {
            var file = Path.Combine(folder.FullName, ManifestLocator.FileName);
            if (File.Exists(file))
                return file;
        }

        return null;
    }

    /// <summary>Whether variables are those of a run in CI.</summary>
    public static bool IsCI(IReadOnlyDictionary<string, string> environment) => CISystems.Read(environment, CIFiles.Read).IsCI;

    /// <summary>
    /// Finds the manifest in force, without a look at the change: where the base has none yet, the one here. What cannot be found out is
    /// told by the result, never by an exception.
    /// </summary>
    public static ManifestInForce FindManifest(ReviewRequest request, CancellationToken cancellation)
    {
        // In CI, and where something is named, git is asked again.
        var ci = OpenedRepository.ContextOf(request);
        var cache = request is { Manifest: null, Base: null } && !ci.IsCI ? ManifestCache.Of(request.Directory) : null;
        return cache?.Find(AmongKept) ?? OpenedRepository.Ask(request, AskGit, ManifestInForce.None, cancellation);

        ManifestInForce AmongKept(IGitObjects objects, GitRepository repository) =>
            new ManifestSearch(request, ci, OpenedRepository.GitAt(repository.Root, GitLimits.Default, cancellation), objects, repository)
            {
                IsAgain = true,
            }.InForce();

        ManifestInForce AskGit(OpenedRepository opened)
        {
            var found = opened.Manifests.InForce();
            if (found is { Problem: null, Errors.Count: 0 })
                cache?.Keep(opened.Objects, opened.Repository, opened.Manifests.Commits);
            return found;
        }
    }

    /// <summary>Finds the files that differ from HEAD. What git does not tell is told by the result, never by an exception.</summary>
    public static Uncommitted FindUncommitted(ReviewRequest request, CancellationToken cancellation) => OpenedRepository.Ask(
        request,
        opened => new Uncommitted(
            opened.Repository.Root,
            opened.Repository.CommonDirectory,
            [.. Worktree.Read(opened.Git, opened.Repository, withUntracked: false).Files
                .SelectMany(file => new[] { file.Path, file.HeadPath }).Distinct().OrderBy(path => path, StringComparer.Ordinal)],
            Problem: null),
        (root, problem) => new Uncommitted(root, null, [], root is null ? null : problem),
        cancellation);

    /// <summary>Reads the texts that a review speaks of, to show them. What cannot be read is not there, never an exception.</summary>
    /// <param name="request">What was asked for the review.</param>
    /// <param name="paths">The files to show.</param>
    /// <param name="commits">The commits to name.</param>
    public static ReviewTexts ReadTexts(ReviewRequest request, ReviewResult result, IEnumerable<string> paths, IEnumerable<string> commits,
        CancellationToken cancellation) => OpenedRepository.Ask(
        request,
        opened => new ReviewTextReader(request, opened.Objects, opened.Repository, opened.Manifests.Locator).Read(result, paths, commits),
        (_, _) => ReviewTexts.None,
        cancellation);

    /// <summary>What files held before a change; without those that were not there.</summary>
    /// <param name="commit">The commit that the change is compared with, or empty for what is staged.</param>
    /// <param name="paths">Relative to the root. A name with a line feed in it cannot be asked for.</param>
    /// <exception cref="InvalidOperationException">Git does not say.</exception>
    public static IReadOnlyDictionary<string, byte[]> ContentsAt(ReviewRequest request, string commit, IEnumerable<string> paths,
        CancellationToken cancellation) => OpenedRepository.Ask(
        request,
        opened => paths
            .Where(path => path.IndexOf('\n') < 0)
            .Select(path => (path, opened.Objects.Find($"{commit}:{path}")?.Content))
            .Where(file => file.Content is not null)
            .ToDictionary(file => file.path, file => file.Content!),
        (_, problem) => throw new InvalidOperationException(problem),
        cancellation);

    /// <summary>The files in which HEAD differs from its only parent, or null if that is not the commit that is named.</summary>
    /// <param name="parent">The commit that was at HEAD before.</param>
    /// <exception cref="InvalidOperationException">Git does not say.</exception>
    public static IReadOnlyList<string>? ChangedSince(ReviewRequest request, string parent, CancellationToken cancellation) =>
        OpenedRepository.Ask<IReadOnlyList<string>?>(
        request,
        opened => opened.Git.Text(["rev-list", "--parents", "--max-count=1", "HEAD"]).Trim().Split(' ') is [_, var only] && only == parent
            ? opened.Git.Text(["diff-tree", "-r", "--no-commit-id", "--name-only", "-z", parent, "HEAD"])
                .Split(['\0'], StringSplitOptions.RemoveEmptyEntries)
            : null,
        (_, problem) => throw new InvalidOperationException(problem),
        cancellation);

    /// <summary>
    /// What files hold after a change: what is staged, what the working tree has, or what HEAD has, as the request says; without those that
    /// are not there.
    /// </summary>
    /// <param name="paths">Relative to the root. A name with a line feed in it cannot be asked for.</param>
    /// <exception cref="InvalidOperationException">Git does not say.</exception>
    public static IReadOnlyDictionary<string, byte[]> ContentsAfter(ReviewRequest request, IEnumerable<string> paths,
        CancellationToken cancellation)
    {
        if (request.Staged is not null)
            return ContentsAt(request, "", paths, cancellation);
        if (!request.Worktree)
            return ContentsAt(request, "HEAD", paths, cancellation);
        var root = RootOf(request.Directory) ?? throw new InvalidOperationException("there is no repository");
        return paths.Select(path => (path, full: Path.Combine(root, path))).Where(file => File.Exists(file.full))
            .ToDictionary(file => file.path, file => File.ReadAllBytes(file.full));
    }
}
