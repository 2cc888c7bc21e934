using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review.Json;

/// <summary>A member of an object.</summary>
/// <param name="Place">Where its name stands; the value has a place of its own.</param>
internal sealed record JsonMember(string Name, Place Place, JsonNode Value);
