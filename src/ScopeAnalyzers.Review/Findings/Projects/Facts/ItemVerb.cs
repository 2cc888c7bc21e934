namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>What an item element does.</summary>
internal enum ItemVerb
{
    /// <summary>Adds items.</summary>
    Include,

    /// <summary>Changes items that are there.</summary>
    Update,

    /// <summary>Takes items out.</summary>
    Remove,
}
