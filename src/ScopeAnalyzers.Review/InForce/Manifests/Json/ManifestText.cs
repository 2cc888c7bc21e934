using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Review.InForce.Manifests.Json;

/// <summary>The bytes of one manifest file, as git or the working tree holds them.</summary>
/// <param name="Path">From the repository's root, with <c>/</c>: <c>agent-scope.json</c>, <c>.agent-scope/tasks/SHOP-412.json</c>.</param>
/// <param name="Bytes">The whole file.</param>
public sealed record ManifestText(string Path, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>Why the file was not read, and what to do, or null if it was.</summary>
    internal string? Unread { get; init; }
}

/// <summary>One thing wrong with a manifest (SCOPE001).</summary>
/// <param name="Place">The token that is wrong; of a missing member, the object that lacks it.</param>
/// <param name="JsonPointer">The JSON pointer (RFC 6901) of that token's value in its file; empty for the whole file.</param>
/// <param name="Message">What is wrong and what to write instead.</param>
public sealed record ManifestError(Place Place, string JsonPointer, string Message);
