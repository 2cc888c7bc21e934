using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Review.InForce.Manifests.Ids;

/// <summary>An id of a type, a member or a namespace that a rule or a grant names.</summary>
/// <param name="Rule">The rule's or the grant's name.</param>
/// <param name="LetsIn">Whether it widens what agents may do: it is of an <c>allow</c>, a grant or the <c>except</c> of a <c>deny</c>.</param>
public sealed record NamedId(Place Place, string Rule, ApiPattern Pattern, bool LetsIn);
