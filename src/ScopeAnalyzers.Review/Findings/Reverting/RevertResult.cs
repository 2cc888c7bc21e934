namespace ScopeAnalyzers.Review.Findings.Reverting;

/// <summary>What it would take to revert a task, or what was reverted.</summary>
/// <param name="Base">The ref since which the commits are the branch's own, or null if there is none.</param>
/// <param name="Steps">The task's commits, the newest first, each tried on top of those before it.</param>
/// <param name="IsApplied">Whether the commits were made: all or none are.</param>
/// <param name="Refusal">What whoever asked must do first, or null if nothing.</param>
/// <param name="Problem">Why it could not be tried, or null if it could.</param>
public sealed record RevertResult(
    string Task,
    string? Base,
    IReadOnlyList<RevertStep> Steps,
    bool IsApplied = false,
    string? Refusal = null,
    string? Problem = null);

/// <summary>One commit of a task, and what became of its revert.</summary>
/// <param name="Subject">The first line of its message.</param>
/// <param name="Agents">The agents that the commit names, or empty if it is a person's.</param>
/// <param name="Conflicts">The paths that do not revert; empty unless the outcome says so.</param>
/// <param name="RevertedBy">The commit that reverts it, or null if none was made.</param>
public sealed record RevertStep(
    string Commit,
    string Subject,
    IReadOnlyList<string> Agents,
    RevertOutcome Outcome,
    IReadOnlyList<string> Conflicts,
    string? RevertedBy = null);

/// <summary>Whether a revert applies.</summary>
public enum RevertOutcome
{
    /// <summary>It does.</summary>
    Applies,

    /// <summary>It does not: what came later is in the way.</summary>
    Conflicts,

    /// <summary>Nothing of the commit is left to revert.</summary>
    Empty,
}
