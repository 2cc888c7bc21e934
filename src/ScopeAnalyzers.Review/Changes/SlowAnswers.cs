using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>What git takes longest to tell of a large repository, asked for at once and awaited where it is needed. The caller disposes it, which waits for git.</summary>
internal sealed class SlowAnswers(ReviewRequest request, GitProcess git, GitRepository repository) : IDisposable
{
    private readonly Task<WorktreeStatus> status = Task.Run(() =>
        request is { Worktree: true, Staged: null } ? Worktree.Read(git, repository, withUnheld: !request.IsCheck) : WorktreeStatus.Unread);

    private readonly Task<IReadOnlyList<string>?> folders = Task.Run(() =>
        request is { IsCheck: true, Staged: null } && repository.Head is not null ? TrackedPaths.FoldersAt(repository.Head, git) : null);

    /// <summary>How the working tree stands to HEAD, as far as it is judged.</summary>
    /// <exception cref="GitFailure">Git gave no answer.</exception>
    public WorktreeStatus Status => status.GetAwaiter().GetResult();

    /// <summary>The folders of HEAD, each with a final <c>/</c>; null where they are not needed, or git cannot tell.</summary>
    public IReadOnlyList<string>? Folders => folders.GetAwaiter().GetResult();

    // Without a look at how they ended: whoever needs an answer is told.
    public void Dispose() => Array.ForEach([status, folders], (IAsyncResult asked) => asked.AsyncWaitHandle.WaitOne());
}
