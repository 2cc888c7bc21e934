using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Model;

/// <summary>The one thing that widens (manifest.md, "Grants").</summary>
/// <param name="Name">Its name as a determining rule: <c>tasks.T-1.grants.g1</c>, without an id <c>tasks.T-1.grants[0]</c>.</param>
/// <param name="Kinds">What it lets in, by kind.</param>
public sealed record Grant(
    string Name,
    Place Place,
    IReadOnlyDictionary<Kind, IReadOnlyList<Pattern>> Kinds,
    string Because,
    string? ApprovedBy,
    DateTimeOffset? NotBefore,
    DateTimeOffset? Expires);
