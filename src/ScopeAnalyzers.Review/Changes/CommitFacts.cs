namespace ScopeAnalyzers.Review.Changes;

/// <summary>What a commit says about who made it, from the commit itself: no mailmap, no replace refs.</summary>
/// <param name="Message">The whole message, subject and all; never git's reading of its trailers.</param>
internal sealed record CommitFacts(string AuthorName, string AuthorEmail, string CommitterName, string CommitterEmail, string Message);
