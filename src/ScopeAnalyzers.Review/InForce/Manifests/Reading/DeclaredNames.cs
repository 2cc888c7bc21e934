using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>The names that a manifest declares, collected before anything refers to them; what has errors counts as declared.</summary>
internal sealed record DeclaredNames(
    IReadOnlyCollection<string> Scopes,
    IReadOnlyCollection<string> Agents,
    IReadOnlyCollection<string> Environments,
    IReadOnlyCollection<string> Capabilities,
    IReadOnlyCollection<string> Tasks)
{
    /// <summary>Collects the names of a manifest and of its task files.</summary>
    /// <param name="shippedCapabilities">The capability classes that need no declaration.</param>
    /// <param name="taskIds">The ids of the task files.</param>
    public static DeclaredNames Of(JsonNode manifest, IEnumerable<string> shippedCapabilities, IEnumerable<string> taskIds) => new(
        Names(manifest, "scopes"),
        Names(manifest, "agents"),
        Names(manifest, "environments"),
        new HashSet<string>(shippedCapabilities.Concat(Names(manifest, "capabilities")), StringComparer.Ordinal),
        new HashSet<string>(Names(manifest, "tasks").Concat(taskIds), StringComparer.Ordinal));

    private static HashSet<string> Names(JsonNode manifest, string member) =>
        new(manifest.Find(member)?.Members.Select(declared => declared.Name) ?? [], StringComparer.Ordinal);
}
