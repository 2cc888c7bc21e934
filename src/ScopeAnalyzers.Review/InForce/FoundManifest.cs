using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce;

/// <summary>A manifest that was found and read: a policy, or what is wrong with it.</summary>
/// <param name="Manifest">The policy, or null if there is an error.</param>
internal sealed record FoundManifest(ManifestFiles Files, Manifest? Manifest, IReadOnlyList<ManifestError> Errors)
{
    /// <summary>Reads what was found.</summary>
    public static FoundManifest? Read(ManifestFiles? files)
    {
        if (files is null)
            return null;
        var reading = ManifestReader.Read(files.Root, files.Tasks);
        return new FoundManifest(files, reading.Manifest, reading.Errors);
    }

    /// <summary>Reads what was read before; without an error then, so that its own tests are left out.</summary>
    public static FoundManifest? ReadAgain(ManifestFiles? files)
    {
        if (files is null)
            return null;
        var reading = ManifestReader.ReadAgain(files.Root, files.Tasks);
        return new FoundManifest(files, reading.Manifest, reading.Errors);
    }
}
