namespace ScopeAnalyzers.Review.Findings.Projects.Comparing;

/// <summary>What happened to something that a project file says.</summary>
internal enum Edit
{
    /// <summary>It was not said before.</summary>
    Added,

    /// <summary>It is said otherwise.</summary>
    Changed,

    /// <summary>It is said no more.</summary>
    Removed,
}
