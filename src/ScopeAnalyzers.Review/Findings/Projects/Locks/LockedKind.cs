namespace ScopeAnalyzers.Review.Findings.Projects.Locks;

/// <summary>What an entry of a lock file is.</summary>
internal enum LockedKind
{
    /// <summary>A package.</summary>
    Package,

    /// <summary>A project of the repository, with the packages that it brings.</summary>
    Project,

    /// <summary>A place that packages or files come from.</summary>
    Source,
}
