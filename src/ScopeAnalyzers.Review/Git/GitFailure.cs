namespace ScopeAnalyzers.Review.Git;

/// <summary>Git gave no answer. It becomes a finding at the edge of Review, never a pass.</summary>
internal sealed class GitFailure(GitFailureKind kind, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public GitFailureKind Kind { get; } = kind;
}
