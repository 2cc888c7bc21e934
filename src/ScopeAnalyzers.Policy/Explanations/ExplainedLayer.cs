using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Policy.Explanations;

/// <summary>One layer of an explanation.</summary>
/// <param name="Name"><c>agents</c>, <c>ceiling</c>, <c>scopes.web</c>, <c>tasks.T-1.narrow</c>, <c>protected</c> or <c>grants</c>.</param>
/// <param name="Rules">What it says of the resource; empty where it says nothing.</param>
public sealed record ExplainedLayer(string Name, IReadOnlyList<ExplainedRule> Rules);

/// <summary>A rule that is about the resource, or an allow list in which nothing is.</summary>
/// <param name="LetsIn">Whether it speaks for the resource; a grant that is not live does not.</param>
public sealed record ExplainedRule(Reason Rule, bool LetsIn);
