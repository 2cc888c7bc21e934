using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Policy.Coverage;

/// <summary>A rule that changes nothing: what it matches, others of its list match (SCOPE005).</summary>
/// <param name="By">The rules that cover it, in their order; none of them can be left out.</param>
public sealed record CoveredRule(Rule Rule, IReadOnlyList<Rule> By);
