namespace ScopeAnalyzers.Review.Authors;

/// <summary>An agent's part in one commit, or in the uncommitted work.</summary>
/// <param name="Evidence">The names of all kinds of evidence for it, the strongest first.</param>
/// <param name="Session">The session that the evidence names.</param>
/// <param name="Tasks">The tasks it stands under, each of which must allow it; one null if there is none.</param>
internal sealed record AgentPart(string Agent, IReadOnlyList<string> Evidence, string? Session, IReadOnlyList<string?> Tasks);
