using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Xml;

/// <summary>An attribute of an element, namespace declarations left out.</summary>
internal sealed record ProjectAttribute(string Name, string Value, Extent At);
