using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Review.InForce.Manifests.Json;

/// <summary>A member of an object.</summary>
/// <param name="Place">Where its name stands; the value has a place of its own.</param>
internal sealed record JsonMember(string Name, Place Place, JsonNode Value);
