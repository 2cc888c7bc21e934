namespace ScopeAnalyzers.Review.Git;

/// <summary>
/// What calls of git may cost before they are stopped: a repository made to be slow or huge ends in SCOPE004, not in a hang.
/// </summary>
/// <param name="Time">How long a call may run.</param>
/// <param name="Review">How long after its beginning a review may still ask git: calls that are each slow, and many, end too.</param>
/// <param name="Bytes">How much it may write on standard output.</param>
/// <param name="BlobBytes">The largest object that is read whole; a larger one is not evaluated by its text.</param>
/// <param name="Calls">How many processes one review may start.</param>
internal sealed record GitLimits(TimeSpan Time, TimeSpan Review, long Bytes, int BlobBytes, int Calls)
{
    /// <summary>Room for the largest honest repositories.</summary>
    public static GitLimits Default { get; } = new(TimeSpan.FromSeconds(120), TimeSpan.FromMinutes(20), 2L << 30, 32 << 20, 20_000);
}
