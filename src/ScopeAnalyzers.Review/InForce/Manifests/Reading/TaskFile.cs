using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>A task file.</summary>
/// <param name="Id">The task, which the file's name says.</param>
/// <param name="Root">What it holds; null where its syntax is wrong.</param>
internal sealed record TaskFile(string Id, JsonNode? Root);
