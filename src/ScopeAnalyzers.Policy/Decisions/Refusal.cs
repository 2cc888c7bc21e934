namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>Why an agent may do nothing at all (manifest.md, "The decision", step 0).</summary>
/// <param name="Id">SCOPE002, SCOPE502 or SCOPE504.</param>
public sealed record Refusal(string Id, Reason Reason);
