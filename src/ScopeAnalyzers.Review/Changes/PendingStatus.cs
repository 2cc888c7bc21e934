using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>
/// How the working tree stands to HEAD, as far as it is evaluated: what git takes longest to tell of a large repository. It is asked for at
/// once, and awaited where it is needed. The caller disposes it, which waits for git.
/// </summary>
internal sealed class PendingStatus : IDisposable
{
    private readonly CancellationTokenSource notClean = new();
    private readonly Task<WorktreeStatus> answer;

    public PendingStatus(ReviewRequest request, GitProcess git, GitRepository repository) =>
        answer = request is { Worktree: true, Staged: null }
            ? Task.Run(() => Ask(git, repository, withUntracked: !request.IsCheck)) : Task.FromResult(WorktreeStatus.Unread);

    /// <summary>Whether git has answered, or no one asked.</summary>
    public bool IsKnown => answer.IsCompleted;

    /// <summary>Cancelled as soon as something lies uncommitted, or git gave no answer.</summary>
    public CancellationToken NotClean => notClean.Token;

    /// <summary>The answer.</summary>
    /// <exception cref="GitFailure">Git gave none.</exception>
    public WorktreeStatus Answer => answer.GetAwaiter().GetResult();

    // Without a look at how it ended: whoever needs the answer is told.
    public void Dispose()
    {
        ((IAsyncResult)answer).AsyncWaitHandle.WaitOne();
        notClean.Dispose();
    }

    private WorktreeStatus Ask(GitProcess git, GitRepository repository, bool withUntracked)
    {
        var isClean = false;
        try
        {
            var status = Worktree.Read(git, repository, withUntracked);
            isClean = status.Files.Count == 0;
            return status;
        }
        finally
        {
            if (!isClean)
                notClean.Cancel();
        }
    }
}
