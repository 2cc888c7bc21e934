using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results.Requests;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Requests;

/// <summary>The requests that a review led to.</summary>
/// <param name="Left">What no grant lifts.</param>
internal sealed record WrittenRequests(IReadOnlyList<RequestDraft> Drafts, IReadOnlyList<Finding> Left)
{
    /// <summary>Writes a file for each request that is not there yet.</summary>
    /// <exception cref="UsageException">There is no repository, or a file cannot be written.</exception>
    public static WrittenRequests Of(ReviewResult review, string because)
    {
        var root = review.Root ?? throw new UsageException("There is no repository here to write a request in.");
        var drafts = RequestDraft.Of(review.Findings, root, because);
        foreach (var draft in drafts.Where(draft => !draft.IsThere))
            OutputFile.Write(Path.Combine(root, draft.Path), draft.Request.ToJson());
        return new(drafts, [.. review.Findings.Where(finding => finding is { Outcome: not Outcome.Allow, Grants.Count: 0 })]);
    }
}
