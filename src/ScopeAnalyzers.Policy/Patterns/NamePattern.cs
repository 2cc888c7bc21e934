using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>The exact name of a capability class, an environment, an edit of tests, or an MSBuild property or item type.</summary>
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
        TestEditResource edit => edit.Edit == Text,
        BuildResource { Name: { } name } =>
            name == Text || (reading == MatchMode.Generous && AsciiText.Lower(name) == AsciiText.Lower(Text)),
        _ => false,
    };
}
