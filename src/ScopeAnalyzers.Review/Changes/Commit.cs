namespace ScopeAnalyzers.Review.Changes;

/// <summary>One commit of the change.</summary>
/// <param name="Facts">What it says about who made it.</param>
/// <param name="Files">What it did; of a merge, what it did that none of its parents did.</param>
internal sealed record Commit(string Id, IReadOnlyList<string> Parents, CommitFacts Facts, IReadOnlyList<FileDelta> Files)
{
    /// <summary>Whether it joins several lines of history.</summary>
    public bool IsMerge => Parents.Count > 1;
}

/// <summary>What a commit says about who made it, from the commit itself: no mailmap, no replace refs.</summary>
/// <param name="Message">The whole message, subject and all; never git's reading of its trailers.</param>
internal sealed record CommitFacts(string AuthorName, string AuthorEmail, string CommitterName, string CommitterEmail, string Message);
