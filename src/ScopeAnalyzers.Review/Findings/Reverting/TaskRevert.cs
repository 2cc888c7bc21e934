using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Findings.Reverting;

/// <summary>
/// Reverts the commits of a task. All trees are merged apart first; only where every revert applies are commits made of them, and the
/// branch and the working tree follow in one step of git's, so that there is no state between.
/// </summary>
/// <param name="branch">The branch's short name, which may name the task of all its commits.</param>
internal sealed class TaskRevert(
    GitProcess git, GitObjects objects, GitRepository repository, AgentIdentifier identifier, string? branch,
    CancellationToken cancellation)
{
    /// <exception cref="GitFailure">Git gave no answer.</exception>
    public RevertResult Run(BaseTip? tip, string task, bool apply)
    {
        var nothing = new RevertResult(task, tip?.Name, []);
        if (tip is null || repository.Head is not { } head)
            return nothing with { Refusal = "there is no base to count the task's commits from; name one with --base" };
        var commits = History.Read(git, objects, tip.Commit, head).Reverse().Where(commit => IsOf(task, commit)).ToList();
        if (commits.Count == 0)
            return nothing with { Refusal = $"no commit since {tip.Name} names the task '{task}'; name an earlier one with --base" };

        using var scratch = new ScratchRepository(git, repository, cancellation);
        var series = new RevertSeries(git, objects, identifier);
        var reverted = series.Try(scratch, commits, head);
        var result = nothing with { Steps = [.. reverted.Select(each => each.Step)] };
        if (!apply || result.Steps.Any(step => step.Outcome == RevertOutcome.Conflicts))
            return result;
        if (IsDirty())
            return result with { Refusal = "the working tree has changes that are not committed; commit or stash them, then revert" };
        scratch.KeepObjects();
        var (steps, made) = series.Make(reverted, head);
        if (made != head)
            Move(made);
        return result with { IsApplied = true, Steps = steps };
    }

    /// <summary>
    /// Whether a commit says that it is of the task; one that names none is of the branch's. A merge is left: the commits that it brought
    /// are reverted.
    /// </summary>
    private bool IsOf(string task, Commit commit)
    {
        if (commit.IsMerge)
            return false;
        var named = TaskIds.OfMessage(commit.Facts.Message);
        return named.Count > 0 ? named.Contains(task) : branch is not null && TaskIds.OfBranch(branch, [task]).Count > 0;
    }

    // Fast-forward or nothing: it refuses where HEAD moved meanwhile, or where a file that is not tracked is in the way.
    private void Move(string tip)
    {
        string[] move = ["merge", "--quiet", "--ff-only", "--no-verify-signatures", "--no-autostash", tip];
        git.Read(move, reader => reader.ReadToEnd(), userConfiguration: true);
    }

    private bool IsDirty()
    {
        string[] question = ["status", "--porcelain", "--untracked-files=no", "--ignore-submodules=none"];
        return git.Read(question, reader => reader.ReadToEnd().Length > 0, userConfiguration: true);
    }
}
