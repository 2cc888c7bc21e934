namespace ScopeAnalyzers.Policy.Model;

/// <summary>The rules of one kind in one scope. No <c>allow</c> list allows all; an empty one allows nothing.</summary>
public sealed record Lists(RuleList? Allow, RuleList? Deny);
