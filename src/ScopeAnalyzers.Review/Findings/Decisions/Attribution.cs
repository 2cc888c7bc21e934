using ScopeAnalyzers.Review.Authors;

namespace ScopeAnalyzers.Review.Findings.Decisions;

/// <summary>Whose an act is, and how that is known.</summary>
/// <param name="Commit">The commit; null for uncommitted work, and for what several commits did together.</param>
/// <param name="Evidence">The strongest evidence.</param>
/// <param name="Session">The agent's session, where the evidence names it.</param>
internal sealed record Attribution(string Agent, string? Task, string? Commit, string Evidence, string? Session)
{
    /// <summary>An agent's part in a commit, under one of its tasks.</summary>
    public static Attribution Of(AgentPart part, string? task, string? commit) =>
        new(part.Agent, task, commit, part.Evidence[0], part.Session);
}
