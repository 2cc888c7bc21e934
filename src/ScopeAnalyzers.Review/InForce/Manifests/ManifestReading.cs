using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce.Manifests;

/// <summary>What became of a manifest's text: a policy, or every error in it, never both and never part of a policy.</summary>
/// <param name="Manifest">The manifest; null where there is an error.</param>
/// <param name="Errors">In the order of the files and of the text; empty where there is a manifest.</param>
public sealed record ManifestReading(Manifest? Manifest, IReadOnlyList<ManifestError> Errors);
