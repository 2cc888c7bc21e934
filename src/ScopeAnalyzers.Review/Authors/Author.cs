namespace ScopeAnalyzers.Review.Authors;

/// <summary>Who made one commit, or the uncommitted work, of a change. Its place in the list of authors is the owner's number of its lines.</summary>
/// <param name="Commit">The commit; null for uncommitted work.</param>
/// <param name="Parts">The agents; none where people made it.</param>
internal sealed record Author(string? Commit, IReadOnlyList<AgentPart> Parts);
