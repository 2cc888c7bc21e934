using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results.Proposing;

namespace ScopeAnalyzers.Review;

/// <summary>Proposes a manifest for a repository that has none.</summary>
public static class Proposer
{
    /// <summary>Proposes a manifest from what agents did in the last commits.</summary>
    /// <param name="commits">How many commits are looked at.</param>
    /// <param name="unprotect">Whether protected files that agents changed are taken off the list.</param>
    /// <param name="isDetailed">Whether it has all rules, tests and namespaces, and not only as many as a person reads.</param>
    public static ProposedManifest Propose(ReviewRequest request, int commits, bool unprotect, bool isDetailed,
        CancellationToken cancellation) => OpenedRepository.Ask(
        request,
        opened => Read(opened, commits) is var (history, _)
            ? Proposal.Of(history, unprotect, isDetailed, request.Clock)
            : new ProposedManifest(null, null, 0, [], [], "the repository has no commit to look at"),
        (root, problem) => new ProposedManifest(root, null, 0, [], [], problem),
        cancellation);

    /// <summary>Tries what would be proposed from the older commits on the newer ones.</summary>
    /// <param name="commits">How many commits are looked at.</param>
    /// <param name="isDetailed">Whether the manifest has all rules, and not only as many as a person reads.</param>
    /// <returns>What came of it, or why nothing can be tried.</returns>
    public static (TriedProposal? Tried, string? Problem) Try(ReviewRequest request, int commits, bool isDetailed,
        CancellationToken cancellation) => OpenedRepository.Ask<(TriedProposal?, string?)>(
        request,
        opened =>
            Read(opened, commits) is var (history, filesAt) && ProposalTrial.Of(history, filesAt, isDetailed, request.Clock) is { } tried
            ? (tried, null)
            : (null, "fewer than two commits of agents are among those that were looked at; raise --commits"),
        (_, problem) => (null, problem),
        cancellation);

    /// <summary>What agents did in the last commits, and what reads the files of a commit, or null if there is no commit.</summary>
    private static (AgentHistory History, Func<string, IReadOnlyList<string>> FilesAt)? Read(OpenedRepository opened, int commits)
    {
        if (opened.Repository.Head is not { } head)
            return null;
        var reader = new HistoryReader(opened.Git, opened.Objects, opened.Repository);
        return (reader.Read(head, commits), reader.FilesAt);
    }
}
