namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>An agent that is known without being declared: one entry of <c>known-agents.json</c>.</summary>
/// <param name="Names">How its name is written; more words may follow.</param>
/// <param name="ExactNames">Names that people bear too: only a version or punctuation may follow.</param>
/// <param name="IsAutomation">Whether it counts only where the manifest lists it.</param>
internal sealed record KnownAgent(
    string Id,
    IReadOnlyList<string> Names,
    IReadOnlyList<string> ExactNames,
    IReadOnlyList<Mark> Marks,
    bool IsAutomation);
