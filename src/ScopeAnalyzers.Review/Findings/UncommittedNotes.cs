using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Changes.CI;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Findings;

/// <summary>
/// Says what a check of the commits does not look at, where someone may believe that it did: the manifest as it is here, and what an agent
/// has not committed.
/// </summary>
internal sealed class UncommittedNotes(ReviewRequest request, CIContext ci, GitProcess git, GitRepository repository)
{
    private const int Named = 3;

    /// <summary>The notes; none in CI, where nothing is uncommitted, and none where the working tree is evaluated.</summary>
    public IReadOnlyList<Finding> All()
    {
        if (ci.IsCI || request is not { IsCheck: true, Worktree: false, Staged: null })
            return [];
        var isInAgent = new AgentIdentifier(KnownAgents.Load(), null).OfEnvironment(request.Environment).Count > 0;
        if (!isInAgent && !File.Exists(Path.Combine(repository.Root, ManifestLocator.FileName)))
            return [];
        var paths = Worktree.Paths(git, repository, isInAgent ? [] : [ManifestLocator.FileName, ManifestLocator.TaskFolder]);
        var ofManifest = paths.Where(ManifestPaths.Hold).ToList();
        var others = paths.Except(ofManifest).ToList();
        return
        [
            .. ofManifest.Count == 0 ? [] : new[] { Note(ofManifest, "commit it") },
            .. others.Count == 0 ? [] : new[] { Note(others, "commit what is meant") },
        ];
    }

    private static Finding Note(List<string> paths, string remedy)
    {
        var named = string.Join(", ", paths.Take(Named).Select(path => $"'{path}'"))
            + (paths.Count > Named ? $" and {paths.Count - Named} more" : "");
        return Problems.Note("SCOPE003", $"uncommitted work was not evaluated: {named}; {remedy}, or run: agent-scope check --worktree");
    }
}
