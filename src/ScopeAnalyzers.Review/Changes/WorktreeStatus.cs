namespace ScopeAnalyzers.Review.Changes;

/// <summary>How the working tree stands to HEAD.</summary>
/// <param name="Files">The files that differ, staged or not.</param>
/// <param name="UntrackedFiles">What git does not hold and does not count as changed: ignored files and folders, and folders with a repository of their own.</param>
internal sealed record WorktreeStatus(IReadOnlyList<WorktreeFile> Files, IReadOnlyList<string> UntrackedFiles)
{
    public static WorktreeStatus Unread { get; } = new([], []);
}
