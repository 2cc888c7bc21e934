namespace ScopeAnalyzers.Review.Changes.CI;

/// <summary>A revision that the CI system names as the base; the first candidate that resolves is taken.</summary>
/// <param name="Revision">A commit id, or a ref in full, so that no tag of that name can be in.</param>
/// <param name="Source">What named it, for messages: <c>GITHUB_BASE_REF</c>.</param>
/// <param name="OnlyAtHead">The commit that HEAD must be, with two parents, for this candidate to hold: a pull request's merge ref.</param>
/// <param name="Tip">
/// The branch's ref. Where it contains <paramref name="Revision"/>, the base is this: an event's or a merge base's commit can lag, and the
/// manifest is read at the tip.
/// </param>
/// <param name="Lags">Whether <paramref name="Revision"/> may be long behind the branch, so that without <paramref name="Tip"/> there is no
/// base: the manifest of an old commit is not in force.</param>
internal sealed record BaseCandidate(string Revision, string Source, string? OnlyAtHead = null, string? Tip = null, bool Lags = false);
