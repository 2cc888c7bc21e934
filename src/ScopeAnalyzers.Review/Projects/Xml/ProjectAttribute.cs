namespace ScopeAnalyzers.Review.Projects;

/// <summary>An attribute of an element, namespace declarations left out.</summary>
internal sealed record ProjectAttribute(string Name, string Value, Extent At);
