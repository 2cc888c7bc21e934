using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>A scope of <c>scopes</c>.</summary>
/// <param name="Scope">The scope; null where it has an error.</param>
internal sealed record NamedScope(JsonNode Node, Scope? Scope);
