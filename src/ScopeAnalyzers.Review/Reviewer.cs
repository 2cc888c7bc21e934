using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Findings;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;

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
        var ci = OpenedRepository.ContextOf(request);
        var root = GitRepository.FindRoot(request.Directory);
        if (root is null)
            return of(Outside(request, ci));
        try
        {
            return OpenedRepository.With(request, ci, root, limits, opened => review(new RepositoryReview(opened)), cancellation);
        }
        catch (GitFailure failure)
        {
            return of(NotEvaluated(request, root, failure, ci));
        }
    }

    /// <summary>
    /// No <c>.git</c> at all: a check and CI need it, a build elsewhere, as of an image without it, has nothing to evaluate.
    /// </summary>
    private static ReviewResult Outside(ReviewRequest request, CIContext ci)
    {
        if (RepositoryReader.NearestManifest(request.Directory) is null)
            return NotEvaluated(null, false, []);
        var message = OpenedRepository.NoRepository(request.Directory);
        return NotEvaluated(null, true, [ci.IsCI || request.IsCheck ? Problems.NoBase(message, ci.IsCI) : Problems.Note("SCOPE003", message)]);
    }

    /// <summary>
    /// Git gave no answer. Where there is none to ask, and no manifest here, the build of a folder that never had one goes on.
    /// </summary>
    private static ReviewResult NotEvaluated(ReviewRequest request, string root, GitFailure failure, CIContext ci)
    {
        var isSetUp = !failure.IsAbsence || request.IsCheck || RepositoryReader.NearestManifest(root) is not null;
        return NotEvaluated(root, isSetUp, isSetUp ? [Problems.Git(failure, ci.IsCI, request.IsCheck)] : []);
    }

    private static ReviewResult NotEvaluated(string? root, bool hasManifest, IReadOnlyList<Finding> findings) =>
        new(root, hasManifest, null, null, [], findings, []);
}
