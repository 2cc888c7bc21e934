using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Finds the commit from which the change is counted.</summary>
internal static class MergeBase
{
    /// <summary>
    /// The merge base of HEAD and the base's tip. Where branch and base merged each other there are several, and none of them holds what
    /// the others do: then it is the tip itself, beside which counts what the branch's own commits did.
    /// </summary>
    /// <exception cref="BaseProblem">There is none.</exception>
    public static string Find(GitProcess git, GitRepository repository, string head, BaseTip tip)
    {
        if (head == tip.Commit)
            return head;
        string[] arguments = ["merge-base", "--all", head, tip.Commit];
        var found = git.Text(arguments, 1).Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
        return found.Length switch
        {
            1 => found[0],
            0 when repository.IsShallow => throw new BaseProblem(
                $"this clone is shallow and does not reach the commit where the branch left '{tip.Name}'; {BaseProblem.MendShallow}"),
            0 => throw new BaseProblem($"the branch and '{tip.Name}' have no commit in common; run: git rebase --onto {tip.Name} --root"),
            _ => tip.Commit,
        };
    }
}

/// <summary>A base that resolves.</summary>
/// <param name="Name">As it was named.</param>
/// <param name="Commit">The commit at its tip.</param>
/// <param name="IsGiven">Whether whoever runs the check, or the CI system, named it; then the manifest's own <c>base</c> is not
/// asked.</param>
internal sealed record BaseTip(string Name, string Commit, bool IsGiven);
