namespace ScopeAnalyzers.Review;

/// <summary>Finds what changed, whose it is and what is out of scope, from git alone.</summary>
public static class Reviewer
{
    /// <summary>Reviews one change. What cannot be judged is a finding, never an exception.</summary>
    public static ReviewResult Run(ReviewRequest request, CancellationToken cancellation) => throw new NotImplementedException();
}
