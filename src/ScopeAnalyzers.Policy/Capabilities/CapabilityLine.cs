using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Capabilities;

/// <summary>One line of the capability map.</summary>
/// <param name="Class">The class under whose name it stands.</param>
/// <param name="Counts">Whether it counts as the class (<c>+</c>), or does not (<c>!</c>).</param>
/// <param name="Pattern">The API.</param>
internal sealed record CapabilityLine(string Class, bool Counts, ApiPattern Pattern)
{
    /// <summary>How much a line on a member says: a longer beginning more than a shorter, a whole name more than any, an overload most.</summary>
    public int Specificity => (Pattern.Text.Contains('(') ? 2 : Pattern.Text.Contains('*') ? 0 : 1) * 1000 + Math.Min(Pattern.Text.Length, 999);
}
