using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.InForce;

/// <summary>Which manifest decides.</summary>
/// <param name="InForce">It; null where none does, and then no change of an agent passes.</param>
/// <param name="Findings">What is to be said about the manifests.</param>
internal sealed record ManifestChoice(FoundManifest? InForce, IReadOnlyList<Finding> Findings);
