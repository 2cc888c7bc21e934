using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>One thing that a project file says.</summary>
/// <param name="At">Where it says it.</param>
internal abstract record Fact(Extent At)
{
    /// <summary>What it is about: two facts of one identity, one before and one after, are one fact that changed.</summary>
    public abstract string Identity { get; }

    /// <summary>All that it says: facts of the same identity and content mean the same wherever they stand.</summary>
    public abstract string Content { get; }
}
