namespace ScopeAnalyzers.Review.Model;

/// <summary>
/// What to evaluate, and the words of whoever runs the check, which are trusted (manifest.md, "Where the manifest is read").
/// </summary>
/// <param name="Directory">A folder in the repository.</param>
/// <param name="Environment">The process's environment variables: CI systems and agents are known by theirs.</param>
/// <param name="Worktree">Whether uncommitted work is evaluated beside HEAD: a build does, <c>check</c> where it is told to.</param>
/// <param name="Manifest">A manifest to evaluate by, in place of the base's.</param>
/// <param name="Base">The ref to compare with.</param>
/// <param name="Agent">The agent whose all the change is.</param>
/// <param name="Task">The task of the change.</param>
/// <param name="Clock">The time that decides what is live.</param>
public sealed record ReviewRequest(
    string Directory,
    IReadOnlyDictionary<string, string> Environment,
    bool Worktree,
    DateTimeOffset Clock,
    string? Manifest = null,
    string? Base = null,
    string? Agent = null,
    string? Task = null)
{
    /// <summary>
    /// Whether the command runs it, and not a build: what <c>check</c> alone evaluates is evaluated, and no kept review serves.
    /// </summary>
    public bool IsCheck { get; init; }

    /// <summary>Whether what cannot be evaluated is an error, as it is in CI, wherever this runs.</summary>
    public bool IsStrict { get; init; }

    /// <summary>
    /// The commit that is about to be made, evaluated in place of the branch's commits and of the working tree, or null if none is.
    /// </summary>
    public StagedCommit? Staged { get; init; }

    /// <summary>Which decisions are kept for the decision log; with any of them the repository is named.</summary>
    public Recording Recording { get; init; }
}
