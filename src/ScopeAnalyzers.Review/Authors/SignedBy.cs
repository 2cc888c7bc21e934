using ScopeAnalyzers.Review.Authors.Agents;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>Whose keys signed a commit.</summary>
/// <param name="Agents">Evidence for each agent with such a key.</param>
/// <param name="ByPerson">Whether it is a key of the people that the manifest names.</param>
internal sealed record SignedBy(IReadOnlyList<AgentEvidence> Agents, bool ByPerson)
{
    /// <summary>No one's that the manifest knows.</summary>
    public static SignedBy NoOne { get; } = new([], false);
}
