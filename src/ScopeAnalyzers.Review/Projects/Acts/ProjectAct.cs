using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review.Projects;

/// <summary>One thing that a change did to a project file, by its meaning, and what it therefore acts on.</summary>
/// <param name="What">What was edited, as it follows "the": <c>package</c>, <c>property</c>, <c>Compile item</c>, …</param>
/// <param name="Thing">Which one.</param>
/// <param name="Resources">What it acts on, all of which must be allowed; one at least, but where it is forbidden.</param>
/// <param name="At">Where it stands in the text after; where it is gone, where it stood before.</param>
/// <param name="Forbidden">Why no rule and no grant lets it in; null for what rules decide.</param>
internal sealed record ProjectAct(Edit Edit, string What, string Thing, IReadOnlyList<Resource> Resources, Extent At, Forbidden? Forbidden = null);
