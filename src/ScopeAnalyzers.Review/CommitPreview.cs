using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review;

/// <summary>Reviews a commit that an agent is about to make, before it is staged: by a copy of the index.</summary>
public static class CommitPreview
{
    /// <summary>Reviews what a commit would hold.</summary>
    /// <param name="request">How the manifest is found, in a folder of the working tree.</param>
    /// <param name="paths">What would be staged first, from the root.</param>
    /// <param name="allTracked">Whether all changes of tracked files would be.</param>
    /// <param name="message">The message, or empty if it is not known.</param>
    /// <exception cref="InvalidOperationException">Git does not say.</exception>
    public static ReviewResult Run(ReviewRequest request, IReadOnlyCollection<string> paths, bool allTracked, string message,
        CancellationToken cancellation)
    {
        var root = RepositoryReader.RootOf(request.Directory) ?? throw new InvalidOperationException("there is no repository");
        var own = GitDirectories.Of(root)?.Own ?? throw new InvalidOperationException("the repository is not laid out as git does it");
        var index = Path.Combine(own, $"agent-scope-index-{Guid.NewGuid():N}");
        try
        {
            if (File.Exists(Path.Combine(own, "index")))
                File.Copy(Path.Combine(own, "index"), index);
            Stage(root, index, paths, allTracked, cancellation);
            return Reviewer.Run(request with { Worktree = false, Staged = new StagedCommit(message, index) }, cancellation);
        }
        catch (GitFailure failure)
        {
            throw new InvalidOperationException(failure.Message, failure);
        }
        finally
        {
            File.Delete(index);
        }
    }

    private static void Stage(string root, string index, IReadOnlyCollection<string> paths, bool allTracked, CancellationToken cancellation)
    {
        var git = new GitProcess(GitExecutable.Find(Environment.GetEnvironmentVariable("PATH")), root, GitLimits.Default, cancellation)
        {
            IndexFile = index,
        };
        if (allTracked)
            git.Text(["add", "--update"]);
        if (paths.Count > 0)
        {
            git.Ask(["add", "--all", "--ignore-errors", "--pathspec-from-file=-", "--pathspec-file-nul"], string.Join("\0", paths),
                reader => reader.ReadToEnd(), userConfiguration: false, 1);
        }
    }
}
