using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results;

/// <summary>The manifest in force, and where it was found.</summary>
/// <param name="Root">The repository's root, absolute, with <c>/</c> and without a final one, or null if there is no repository.</param>
/// <param name="CommonDirectory">The git directory that all working trees share.</param>
/// <param name="Head">The commit checked out.</param>
/// <param name="Branch">The branch's short name.</param>
/// <param name="Repository">The repository, as <c>host/owner/name</c>, where CI says it.</param>
/// <param name="Base">The base's name, or null if none was found.</param>
/// <param name="Source">Where the manifest was read, or null if there is none.</param>
/// <param name="Manifest">The policy, or null if there is none, or one with errors.</param>
/// <param name="Errors">What is wrong with it.</param>
/// <param name="Problem">Why none could be looked for, or null if one could.</param>
public sealed record ManifestInForce(
    string? Root,
    string? CommonDirectory,
    string? Head,
    string? Branch,
    string? Repository,
    string? Base,
    ManifestSource? Source,
    Manifest? Manifest,
    IReadOnlyList<ManifestError> Errors,
    string? Problem)
{
    internal static ManifestInForce None(string? root, string problem) => new(root, null, null, null, null, null, null, null, [], problem);
}
