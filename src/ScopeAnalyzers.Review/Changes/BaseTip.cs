namespace ScopeAnalyzers.Review.Changes;

/// <summary>A base that resolves.</summary>
/// <param name="Name">As it was named.</param>
/// <param name="Commit">The commit at its tip.</param>
/// <param name="IsGiven">Whether whoever runs the check, or the CI system, named it; then the manifest's own <c>base</c> is not asked.</param>
internal sealed record BaseTip(string Name, string Commit, bool IsGiven);
