namespace ScopeAnalyzers.Review.Projects;

/// <summary>All that a project file says.</summary>
/// <param name="Logic">What is neither property nor item: imports, targets, tasks, choices, …</param>
internal sealed record ProjectFacts(
    IReadOnlyList<RootAttributeFact> Attributes,
    IReadOnlyList<PropertyFact> Properties,
    IReadOnlyList<ItemFact> Items,
    IReadOnlyList<ConditionFact> Conditions,
    IReadOnlyList<ProjectElement> Logic)
{
    /// <summary>A file that says nothing, or is not there.</summary>
    public static ProjectFacts None { get; } = new([], [], [], [], []);
}
