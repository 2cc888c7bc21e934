using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Reverting;

/// <summary>The trees of commits.</summary>
internal sealed class CommitTrees(GitObjects objects)
{
    private const string Nothing = "4b825dc642cb6eb9a060e54bf8d69288fbee4904";
    private const string Nothing256 = "6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321";

    /// <summary>The tree of a commit.</summary>
    /// <exception cref="GitFailure">It is not in this clone.</exception>
    public string Of(string commit) => objects.Find(commit + "^{tree}")?.Id
        ?? throw new GitFailure(GitFailureKind.MissingObjects, $"the tree of commit {commit} is not in this clone; run: git fetch --refetch --no-filter");

    /// <summary>The merge that reverts a commit on top of a tree; a merge commit is reverted to its first parent.</summary>
    public TreeMerge Revert(string commit, IReadOnlyList<string> parents, string onto) =>
        new(Of(commit), onto, parents.Count > 0 ? Of(parents[0]) : commit.Length == 64 ? Nothing256 : Nothing);
}
