using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results.Proposing;

namespace ScopeAnalyzers.Review;

/// <summary>Proposes a manifest for a repository that has none.</summary>
public static class Proposer
{
    /// <summary>Proposes a manifest from what agents did in the last commits.</summary>
    /// <param name="commits">How many commits are looked at.</param>
    /// <param name="unprotect">Whether protected files that agents changed are taken off the list.</param>
    public static ProposedManifest Propose(ReviewRequest request, int commits, bool unprotect, CancellationToken cancellation) => Reviewer.Ask(
        request,
        review => review.History(commits) is { } history
            ? Proposal.Of(history, unprotect, request.Clock)
            : new ProposedManifest(null, null, 0, [], [], "the repository has no commit to look at"),
        (root, problem) => new ProposedManifest(root, null, 0, [], [], problem),
        cancellation);
}
