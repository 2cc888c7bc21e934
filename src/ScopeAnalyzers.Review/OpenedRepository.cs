using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review;

/// <summary>One repository, open for one request: git, what the CI system says, and the manifests that may be in force.</summary>
internal sealed class OpenedRepository(ReviewRequest request, CIContext ci, GitProcess git, GitObjects objects,
    CancellationToken cancellation)
{
    /// <summary>What was asked.</summary>
    public ReviewRequest Request => request;

    /// <summary>What the CI system says.</summary>
    public CIContext CI => ci;

    /// <summary>Git in this repository.</summary>
    public GitProcess Git => git;

    /// <summary>Its objects.</summary>
    public GitObjects Objects => objects;

    /// <summary>Its folders and its HEAD.</summary>
    public GitRepository Repository { get; } = GitRepository.Open(git, objects);

    /// <summary>Ends the work.</summary>
    public CancellationToken Cancellation => cancellation;

    /// <summary>The manifests that may be in force.</summary>
    public ManifestSearch Manifests => field ??= new(request, ci, git, objects, Repository);

    /// <summary>Opens the repository that the request's folder is in, and asks it.</summary>
    /// <param name="unanswered">
    /// The answer where there is no repository, whose root it is given then, or where git or the base gives none; and why.
    /// </param>
    public static T Ask<T>(ReviewRequest request, Func<OpenedRepository, T> answer, Func<string?, string, T> unanswered,
        CancellationToken cancellation)
    {
        if (GitRepository.FindRoot(request.Directory) is not { } root)
            return unanswered(null, NoRepository(request.Directory));
        try
        {
            return With(request, ContextOf(request), root, GitLimits.Default, answer, cancellation);
        }
        catch (Exception problem) when (problem is GitFailure or BaseProblem)
        {
            return unanswered(root, problem.Message);
        }
    }

    /// <summary>Opens the repository at a root, and asks it.</summary>
    /// <exception cref="GitFailure">Git gives no answer.</exception>
    /// <exception cref="BaseProblem">The base cannot be told.</exception>
    public static T With<T>(ReviewRequest request, CIContext ci, string root, GitLimits limits, Func<OpenedRepository, T> answer,
        CancellationToken cancellation)
    {
        var git = GitAt(root, limits, cancellation,
            // Git's hooks run at the root, and their index may be one that git made for this commit alone.
            request.Staged?.IndexFile is { Length: > 0 } index ? Path.GetFullPath(Path.Combine(root, index)) : null);
        using var objects = new GitObjects(git, cancellation);
        return answer(new OpenedRepository(request, ci, git, objects, cancellation));
    }

    /// <summary>Git at a root.</summary>
    public static GitProcess GitAt(string root, GitLimits limits, CancellationToken cancellation, string? indexFile = null) =>
        new(GitExecutable.Find(Environment.GetEnvironmentVariable("PATH")), root, limits, cancellation) { IndexFile = indexFile };

    /// <summary>What the CI system says; a strict check takes any machine for one.</summary>
    public static CIContext ContextOf(ReviewRequest request)
    {
        var context = CISystems.Read(request.Environment, CIFiles.Read);
        return request.IsStrict && !context.IsCI ? context with { System = "--strict" } : context;
    }

    /// <summary>Why nothing is reviewed in a folder that is in no repository.</summary>
    public static string NoRepository(string directory) =>
        $"'{directory}' is in no git repository ('.git' left out of a container's build, or an archive of sources), so no change is evaluated here."
        + " To evaluate it here, bring '.git' along (for Docker: take it out of .dockerignore); else evaluate it before, in a clone: agent-scope check";
}
