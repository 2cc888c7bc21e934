using ScopeAnalyzers.Review.Findings.Projects.Xml;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

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

    /// <summary>What stays the same when the file moves to another folder: paths in it lead elsewhere then.</summary>
    public ProjectFacts WithoutPaths() =>
        this with { Items = [.. Items.Where(item => ItemKind.Of(item.Type).By is ItemSubject.Package or ItemSubject.Namespace)],
            Logic = [] };
}
