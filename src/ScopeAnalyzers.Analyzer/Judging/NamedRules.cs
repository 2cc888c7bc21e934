using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Analyzer;

/// <summary>A policy with the names by which its rules know symbols.</summary>
internal sealed class NamedRules
{
    public NamedRules(AgentScope scope)
    {
        Scope = scope;
        Names = RuleNames.Of(scope);
        Denying = DenyRules.AreAll(scope) ? this : new NamedRules(DenyRules.Of(scope));
    }

    /// <summary>The policy.</summary>
    public AgentScope Scope { get; }

    /// <summary>The names by which its rules know symbols.</summary>
    public RuleNames Names { get; }

    /// <summary>The policy without its <c>allow</c> lists about symbols; itself where it has none.</summary>
    public NamedRules Denying { get; }
}
