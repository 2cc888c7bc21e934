using ScopeAnalyzers.Policy.Model;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>A determining rule: a rule, grant or list of the step that decided (manifest.md, "Determining rules").</summary>
/// <param name="Name">A rule's name, a list's name (it had no match), <c>built-in:PATTERN</c>, <c>agents</c>, <c>tasks.ID.expires</c>,
/// …</param>
/// <param name="Place">Where it is; null for the built-in list and for what is not there.</param>
/// <param name="Grantable">Whether a grant would lift it: it would not where a deny rule or the ceiling decided.</param>
/// <param name="List">For a rule the name of its list, which means any rule of it in a test's <c>by</c>.</param>
public sealed record Reason(
    string Name,
    Place? Place,
    string? Because = null,
    string? Instead = null,
    bool Grantable = false,
    string? List = null)
{
    /// <summary>Whether it is a grant.</summary>
    public bool IsGrant => List?.EndsWith(".grants", StringComparison.Ordinal) == true;
}
