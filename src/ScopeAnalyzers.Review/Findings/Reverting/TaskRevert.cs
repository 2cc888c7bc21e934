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
        var reverted = Tried(scratch, commits, head);
        var result = nothing with { Steps = [.. reverted.Select(each => each.Step)] };
        if (!apply || result.Steps.Any(step => step.Outcome == RevertOutcome.Conflicts))
            return result;
        if (IsDirty())
            return result with { Refusal = "the working tree has changes that are not committed; commit or stash them, then revert" };
        scratch.KeepObjects();
        return result with { IsApplied = true, Steps = Made(reverted, head) };
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

    private List<(RevertStep Step, Commit Commit, string Tree)> Tried(ScratchRepository scratch, List<Commit> commits, string head)
    {
        var trees = new CommitTrees(objects);
        var tree = trees.Of(head);
        var tried = new List<(RevertStep, Commit, string)>();
        foreach (var commit in commits)
        {
            var merged = scratch.Merge([trees.Revert(commit.Id, commit.Parents, tree)])[0];
            var outcome = merged.Conflicts.Count > 0
                ? RevertOutcome.Conflicts : merged.Tree == tree ? RevertOutcome.Empty : RevertOutcome.Applies;
            if (outcome == RevertOutcome.Applies)
                tree = merged.Tree;
            var agents = identifier.OfCommit(commit.Facts).Select(evidence => evidence.Agent).Distinct()
                .OrderBy(agent => agent, StringComparer.Ordinal);
            tried.Add((new RevertStep(commit.Id, Subject(commit), [.. agents], outcome, merged.Conflicts), commit, tree));
        }

        return tried;
    }

    private List<RevertStep> Made(List<(RevertStep Step, Commit Commit, string Tree)> reverted, string head)
    {
        string[] question = ["config", "--type=bool", "--get", "commit.gpgSign"];
        var signs = git.Read(question, reader => Utf8.Decode(reader.ReadToEnd()), userConfiguration: true, 1).Trim() == "true";
        var parent = head;
        var steps = new List<RevertStep>();
        foreach (var (step, commit, tree) in reverted)
        {
            if (step.Outcome == RevertOutcome.Applies)
                parent = Commit(tree, parent, $"Revert \"{step.Subject}\"\n\nThis reverts commit {commit.Id}.\n", signs);
            steps.Add(step.Outcome == RevertOutcome.Applies ? step with { RevertedBy = parent } : step);
        }

        // Fast-forward or nothing: it refuses where HEAD moved meanwhile, or where a file that is not tracked is in the way.
        string[] move = ["merge", "--quiet", "--ff-only", "--no-verify-signatures", "--no-autostash", parent];
        if (parent != head)
            git.Read(move, reader => reader.ReadToEnd(), userConfiguration: true);
        return steps;
    }

    private string Commit(string tree, string parent, string message, bool signs)
    {
        string[] arguments = ["commit-tree", tree, "-p", parent, .. signs ? ["-S"] : Array.Empty<string>(), "-F", "-"];
        return git.Ask(arguments, message, reader => Utf8.Decode(reader.ReadToEnd()), userConfiguration: true).Trim();
    }

    private bool IsDirty()
    {
        string[] question = ["status", "--porcelain", "--untracked-files=no", "--ignore-submodules=none"];
        return git.Read(question, reader => reader.ReadToEnd().Length > 0, userConfiguration: true);
    }

    private static string Subject(Commit commit) => commit.Facts.Message.TrimStart().Split(['\n'], 2)[0].TrimEnd();
}
