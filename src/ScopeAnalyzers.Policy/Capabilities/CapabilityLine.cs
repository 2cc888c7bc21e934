using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Capabilities;

/// <summary>One line of the capability map.</summary>
/// <param name="Class">The class under whose name it stands.</param>
/// <param name="Mark">What it says.</param>
/// <param name="Pattern">The API.</param>
internal sealed record CapabilityLine(string Class, CapabilityMark Mark, ApiPattern Pattern)
{
    /// <summary>Whether what it names counts as the class.</summary>
    public bool Counts => Mark is CapabilityMark.Is or CapabilityMark.Makes;

    /// <summary>
    /// How much a line on a member says: a longer beginning more than a shorter, a whole name more than any, an overload most.
    /// </summary>
    public int Specificity =>
        (Pattern.Text.Contains('(') ? 2 : Pattern.Text.Contains('*') ? 0 : 1) * 1000 + Math.Min(Pattern.Text.Length, 999);
}
