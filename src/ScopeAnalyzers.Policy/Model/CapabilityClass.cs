using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Model;

/// <summary>A class of APIs that the manifest adds, by API patterns (manifest.md, "Scopes").</summary>
public sealed record CapabilityClass(string Name, IReadOnlyList<Pattern> Apis);
