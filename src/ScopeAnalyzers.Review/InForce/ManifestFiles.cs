using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.InForce;

/// <summary>A manifest as it was found: its text, its task files', and where they were.</summary>
internal sealed record ManifestFiles(ManifestText Root, IReadOnlyList<ManifestText> Tasks, string? Commit, string Source)
{
    /// <summary>Where it was read, for the record of each decision.</summary>
    public ManifestSource ToSource() => new(Commit, "sha256:" + Digest.Of(Root.Bytes.ToArray()), Source);

    /// <summary>Whether both say the same, byte for byte, task files included.</summary>
    public bool SameAs(ManifestFiles other) =>
        Same(Root, other.Root) && Tasks.Count == other.Tasks.Count && Tasks.Zip(other.Tasks, Same).All(same => same);

    private static bool Same(ManifestText left, ManifestText right) =>
        left.Path == right.Path && left.Bytes.Span.SequenceEqual(right.Bytes.Span);
}
