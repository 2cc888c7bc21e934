using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Review.InForce.Manifests.Untracked;

/// <summary>A rule or grant that lets in what is not there (SCOPE005).</summary>
/// <param name="Name">The rule's or grant's name.</param>
/// <param name="Pattern">The pattern under which nothing is tracked.</param>
public sealed record UntrackedRule(Place Place, string Name, string Pattern, string Message);
