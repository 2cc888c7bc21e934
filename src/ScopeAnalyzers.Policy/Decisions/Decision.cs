namespace ScopeAnalyzers.Policy;

/// <summary>What the policy says of one resource.</summary>
/// <param name="By">The determining rules, as a set in the order of the manifest.</param>
/// <param name="Missing">What was missing, where the outcome is indeterminate.</param>
/// <param name="Id">The diagnostic that a deny becomes (diagnostics.md); null on allow.</param>
public sealed record Decision(Outcome Outcome, IReadOnlyList<Reason> By, IReadOnlyList<string> Missing, string? Id);
