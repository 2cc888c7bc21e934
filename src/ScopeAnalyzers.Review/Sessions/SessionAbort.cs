using ScopeAnalyzers.Review.Findings.Reverting;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>What the abort of a session took back, and what it left.</summary>
/// <param name="Kept">The commit that keeps all that was there, or null if there was nothing.</param>
/// <param name="Commits">The session's commits that left its branch or were reverted, the oldest first.</param>
/// <param name="Staying">Those that stay, since a later commit of someone else needs them.</param>
/// <param name="Restored">The files of the working tree that changed.</param>
/// <param name="Left">The files that keep a change that is not committed: nothing says that it is the session's.</param>
public sealed record SessionAbort(
    AgentSession Session,
    string? Kept,
    IReadOnlyList<string> Commits,
    IReadOnlyList<RevertStep> Staying,
    IReadOnlyList<string> Restored,
    IReadOnlyList<string> Left);
