using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Review.InForce.Manifests.Unused;

/// <summary>A rule that lets in nothing (SCOPE005): a warning, for most often it is a slip.</summary>
public sealed record UnusedRule(Place Place, string Name, string Message);
