using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Findings;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Results.Reuse;

namespace ScopeAnalyzers.Review;

/// <summary>Finds what changed, whose it is and what is out of scope, from git alone.</summary>
public static class Reviewer
{
    /// <summary>Reviews one change. What cannot be evaluated is a finding, never an exception; only a cancellation is one.</summary>
    /// <exception cref="InvalidSettingException">What the request names is not there.</exception>
    public static ReviewResult Run(ReviewRequest request, CancellationToken cancellation) => Run(request, GitLimits.Default, cancellation);

    /// <summary>Reviews one change with other limits than the usual.</summary>
    internal static ReviewResult Run(ReviewRequest request, GitLimits limits, CancellationToken cancellation) =>
        Run(request, limits, review => review.Run(), result => result, cancellation);

    /// <summary>
    /// Reviews the change in a working tree, as <see cref="Run(ReviewRequest, CancellationToken)"/> does, for what a build needs of it.
    /// </summary>
    public static BuildReview RunForBuild(ReviewRequest request, CancellationToken cancellation) =>
        RunForBuild(request, GitLimits.Default, cancellation);

    /// <summary>Reviews for a build with other limits than the usual.</summary>
    internal static BuildReview RunForBuild(ReviewRequest request, GitLimits limits, CancellationToken cancellation) =>
        Run(request, limits, review => review.RunForBuild(), BuildReview.Of, cancellation);

    /// <param name="of">The answer that a review without a repository, or without git's answer, comes to.</param>
    private static T Run<T>(ReviewRequest request, GitLimits limits, Func<RepositoryReview, T> review, Func<ReviewResult, T> of,
        CancellationToken cancellation)
    {
        var ci = WordOf(request);
        var root = GitRepository.FindRoot(request.Directory);
        if (root is null)
            return of(Outside(request, ci));
        try
        {
            return WithRepository(request, ci, root, limits, review, cancellation);
        }
        catch (GitFailure failure)
        {
            return of(Unjudged(request, root, failure, ci));
        }
    }

    /// <summary>Finds the files that differ from HEAD. What git does not tell is told by the result, never by an exception.</summary>
    public static Uncommitted FindUncommitted(ReviewRequest request, CancellationToken cancellation) =>
        Ask(request, review => review.FindUncommitted(), (root, problem) => new Uncommitted(root, null, [], root is null ? null : problem),
            cancellation);

    /// <summary>Reads the texts that a review speaks of, to show them. What cannot be read is not there, never an exception.</summary>
    /// <param name="request">What was asked for the review.</param>
    /// <param name="paths">The files to show.</param>
    /// <param name="commits">The commits to name.</param>
    public static ReviewTexts ReadTexts(ReviewRequest request, ReviewResult result, IEnumerable<string> paths, IEnumerable<string> commits,
        CancellationToken cancellation) =>
        Ask(request, review => review.Texts(result, paths, commits), (_, _) => ReviewTexts.None, cancellation);

    /// <summary>
    /// Finds the manifest in force, without a look at the change. What cannot be found out is told by the result, never by an exception.
    /// </summary>
    public static ManifestInForce FindManifest(ReviewRequest request, CancellationToken cancellation)
    {
        // In CI, and where something is named, git is asked again.
        if (request is not { Manifest: null, Base: null } || WordOf(request).IsCI || ManifestCache.Of(request.Directory) is not { } cache)
            return Find();
        return cache.FindOr(Find);

        ManifestInForce Find() => Ask(request, review => review.FindManifest(), ManifestInForce.None, cancellation);
    }

    /// <summary>What files held before a change; without those that were not there.</summary>
    /// <param name="commit">The commit that the change is compared with.</param>
    /// <param name="paths">Relative to the root.</param>
    /// <exception cref="InvalidOperationException">Git does not say.</exception>
    public static IReadOnlyDictionary<string, byte[]> ContentsAt(ReviewRequest request, string commit, IEnumerable<string> paths,
        CancellationToken cancellation) =>
        Ask(request, review => review.ContentsAt(commit, paths), (_, problem) => throw new InvalidOperationException(problem),
            cancellation);

    /// <summary>Asks something else of a repository than a review.</summary>
    /// <param name="unanswered">The answer where there is no repository, whose root it is given then, or where git or the base gives none;
    /// and why.</param>
    internal static T Ask<T>(ReviewRequest request, Func<RepositoryReview, T> answer, Func<string?, string, T> unanswered,
        CancellationToken cancellation)
    {
        if (GitRepository.FindRoot(request.Directory) is not { } root)
            return unanswered(null, NoRepository(request.Directory));
        try
        {
            return WithRepository(request, WordOf(request), root, GitLimits.Default, answer, cancellation);
        }
        catch (Exception problem) when (problem is GitFailure or BaseProblem)
        {
            return unanswered(root, problem.Message);
        }
    }

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

    /// <summary>What the CI system says; a strict check takes any machine for one.</summary>
    private static CIContext WordOf(ReviewRequest request)
    {
        var word = CISystems.Read(request.Environment, CIFiles.Read);
        return request.IsStrict && !word.IsCI ? word with { System = "--strict" } : word;
    }

    private static T WithRepository<T>(
        ReviewRequest request, CIContext ci, string root, GitLimits limits, Func<RepositoryReview, T> answer,
        CancellationToken cancellation)
    {
        var git = new GitProcess(GitExecutable.Find(Environment.GetEnvironmentVariable("PATH")), root, limits, cancellation)
        {
            // Git's hooks run at the root, and their index may be one that git made for this commit alone.
            IndexFile = request.Staged?.IndexFile is { Length: > 0 } index ? Path.GetFullPath(Path.Combine(root, index)) : null,
        };
        using var objects = new GitObjects(git, cancellation);
        return answer(new RepositoryReview(request, ci, git, objects, GitRepository.Open(git, objects), cancellation));
    }

    /// <summary>
    /// No <c>.git</c> at all: a check and CI need it, a build elsewhere, as of an image without it, has nothing to evaluate.
    /// </summary>
    private static ReviewResult Outside(ReviewRequest request, CIContext ci)
    {
        if (NearestManifest(request.Directory) is null)
            return Unjudged(null, false, []);
        var message = NoRepository(request.Directory);
        return Unjudged(null, true, [ci.IsCI || request.IsCheck ? Problems.NoBase(message, ci.IsCI) : Problems.Note("SCOPE003", message)]);
    }

    /// <summary>
    /// Git gave no answer. Where there is none to ask, and no manifest here, the build of a folder that never had one goes on.
    /// </summary>
    private static ReviewResult Unjudged(ReviewRequest request, string root, GitFailure failure, CIContext ci)
    {
        var isSetUp = !failure.IsAbsence || request.IsCheck || NearestManifest(root) is not null;
        return Unjudged(root, isSetUp, isSetUp ? [Problems.Git(failure, ci.IsCI, request.IsCheck)] : []);
    }

    private static ReviewResult Unjudged(string? root, bool hasManifest, IReadOnlyList<Finding> findings) =>
        new(root, hasManifest, null, null, [], findings, []);

    private static string NoRepository(string directory) =>
        $"'{directory}' is in no git repository ('.git' left out of a container's build, or an archive of sources), so no change is judged here."
        + " To judge it here, bring '.git' along (for Docker: take it out of .dockerignore); else judge it before, in a clone: agent-scope check";
}
