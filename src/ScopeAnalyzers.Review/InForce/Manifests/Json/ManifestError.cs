using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Review.InForce.Manifests.Json;

/// <summary>One thing wrong with a manifest (SCOPE001).</summary>
/// <param name="Place">The token that is wrong; of a missing member, the object that lacks it.</param>
/// <param name="JsonPointer">The JSON pointer (RFC 6901) of that token's value in its file; empty for the whole file.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record ManifestError(Place Place, string JsonPointer, string Message);
