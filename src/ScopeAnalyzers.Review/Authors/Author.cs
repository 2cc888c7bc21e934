namespace ScopeAnalyzers.Review.Authors;

/// <summary>Who made one commit, or the uncommitted work, or a part of either for which there is finer evidence. Its place in the table is the owner's number of its lines.</summary>
/// <param name="Commit">The commit; null for uncommitted work.</param>
/// <param name="Order">The commit's place in the change, the oldest first; uncommitted work comes last.</param>
/// <param name="Parts">The agents; none where people made it.</param>
internal sealed record Author(string? Commit, int Order, IReadOnlyList<AgentPart> Parts);
