using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Model;

/// <summary>What a name in a scope's <c>environments</c> means: hosts that text may mention, and files that hold its settings.</summary>
public sealed record EnvironmentEntry(string Name, IReadOnlyList<Pattern> Hosts, IReadOnlyList<Pattern> Files);
