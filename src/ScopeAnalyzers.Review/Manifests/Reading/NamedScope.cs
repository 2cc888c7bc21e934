using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Json;

namespace ScopeAnalyzers.Review;

/// <summary>A scope of <c>scopes</c>.</summary>
/// <param name="Scope">The scope; null where it has an error.</param>
internal sealed record NamedScope(JsonNode Node, Scope? Scope);
