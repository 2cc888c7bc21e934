using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Comparing;

/// <summary>A change of an element that is neither property nor item.</summary>
/// <param name="Name">The element with those around it: <c>Target Restore / Exec</c>.</param>
/// <param name="At">The start tag of what changed; the whole element where it was added or is gone.</param>
internal sealed record LogicChange(Edit Edit, string Name, Extent At);
