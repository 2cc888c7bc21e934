namespace ScopeAnalyzers.Policy;

/// <summary>A list of rules, named by its place (<c>scopes.web.files.allow</c>); as a determining rule, a list that had no match.</summary>
public sealed record RuleList(string Name, Place Place, IReadOnlyList<Rule> Rules);
