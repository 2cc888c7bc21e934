using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Findings.Reverting;

/// <summary>The trees of commits.</summary>
internal sealed class CommitTrees(GitObjects objects)
{
    /// <summary>The tree of a commit.</summary>
    /// <exception cref="GitFailure">It is not in this clone.</exception>
    public string Of(string commit) => objects.Find(commit + "^{tree}")?.Id
        ?? throw new GitFailure(GitFailureKind.MissingObjects, $"the tree of commit {commit} is not in this clone; run: git fetch --refetch --no-filter");

    /// <summary>The merge that reverts a commit on top of a tree; a merge commit is reverted to its first parent.</summary>
    public TreeMerge Revert(string commit, IReadOnlyList<string> parents, string onto) =>
        new(Of(commit), onto, parents.Count > 0 ? Of(parents[0]) : GitTree.EmptyId(commit.Length));
}
