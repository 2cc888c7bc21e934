using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Findings.Reverting;

/// <summary>Tries to revert commits, each on its own from the tip, without touching the working tree.</summary>
internal sealed class RevertTrial(GitProcess git, GitObjects objects, GitRepository repository, CancellationToken cancellation)
{
    /// <summary>Why nothing could be tried, or null if all was.</summary>
    public string? Problem { get; private set; }

    /// <summary>The paths in conflict of each commit, by its id, or null if nothing could be tried.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>>? Conflicts(IReadOnlyList<Commit> commits)
    {
        try
        {
            using var scratch = new ScratchRepository(git, repository, cancellation);
            var trees = new CommitTrees(objects);
            var tip = trees.Of(repository.Head!);
            var merged = scratch.Merge([.. commits.Select(commit => trees.Revert(commit.Id, commit.Parents, tip))]);
            return commits.Zip(merged, (commit, tree) => (commit.Id, tree.Conflicts))
                .ToDictionary(tried => tried.Id, tried => tried.Conflicts, StringComparer.Ordinal);
        }
        catch (GitFailure failure)
        {
            Problem = failure.Message;
            return null;
        }
    }
}
