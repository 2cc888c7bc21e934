namespace ScopeAnalyzers.Review.InForce;

/// <summary>The manifests among which the one in force is chosen; null where there is none.</summary>
/// <param name="Given">The one that whoever runs the check names.</param>
/// <param name="AtBase">The one at the base's tip.</param>
/// <param name="Here">The one in the working tree, or at HEAD.</param>
/// <param name="BaseName">The base as it was named, for messages.</param>
internal sealed record CandidateManifests(FoundManifest? Given, FoundManifest? AtBase, FoundManifest? Here, string BaseName);
