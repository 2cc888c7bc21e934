namespace ScopeAnalyzers.Review.Sessions;

/// <summary>What session is asked for.</summary>
/// <param name="Operator">The e-mail of the person who answers for it, or null for git's <c>user.email</c>.</param>
/// <param name="Valid">How long its certificate counts.</param>
/// <param name="Worktree">The folder of the working tree to make, absolute, or null for one beside the repository.</param>
/// <param name="IsHere">Whether it works in the working tree that is there.</param>
/// <param name="Authority">The key that certifies the session's, absolute: a private key, or a public one whose private key an ssh-agent
/// holds; or null for no certificate.</param>
public sealed record SessionOrder(
    string Agent,
    string Task,
    string? Operator,
    TimeSpan Valid,
    string? Worktree,
    bool IsHere,
    string? Authority)
{
    /// <summary>The commit to start from, or null for HEAD.</summary>
    public string? From { get; init; }
}
