namespace ScopeAnalyzers.Review.Git;

/// <summary>Why git gave no answer.</summary>
internal enum GitFailureKind
{
    /// <summary>No git is on the path.</summary>
    NoGit,

    /// <summary>The folder is in no repository.</summary>
    NoRepository,

    /// <summary>The repository belongs to another user.</summary>
    DubiousOwnership,

    /// <summary>Objects are not here: a partial clone, or a broken one.</summary>
    MissingObjects,

    /// <summary>The index or a file of git's own is damaged.</summary>
    Damaged,

    /// <summary>The call ran longer than it may.</summary>
    Timeout,

    /// <summary>The call wrote more than it may.</summary>
    TooLarge,

    /// <summary>The answer is not of the form it should have.</summary>
    Unreadable,

    /// <summary>Anything else; the message is git's.</summary>
    Failed,
}

/// <summary>Git gave no answer. It becomes a finding at the edge of Review, never a pass.</summary>
internal sealed class GitFailure(GitFailureKind kind, string message) : Exception(message)
{
    /// <summary>Why.</summary>
    public GitFailureKind Kind { get; } = kind;

    /// <summary>Whether there is nothing to ask, or nothing to ask it of: the machine is not set up for git.</summary>
    public bool IsAbsence => Kind is GitFailureKind.NoGit or GitFailureKind.NoRepository;
}
