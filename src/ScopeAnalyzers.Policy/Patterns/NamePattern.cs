using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>The exact name of a capability class or an environment.</summary>
public sealed class NamePattern : Pattern
{
    internal NamePattern(string text)
        : base(text)
    {
    }

    internal override string? Key => Text;

    /// <inheritdoc/>
    public override bool Matches(Resource resource, MatchMode reading) => resource switch
    {
        CapabilityResource capability => capability.Name == Text,
        EnvironmentResource environment => environment.Name == Text,
        _ => false,
    };
}
