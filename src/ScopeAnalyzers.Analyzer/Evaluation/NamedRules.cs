using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Analyzer.Evaluation;

/// <summary>A policy, and what is left of it for symbols that the code does not write.</summary>
internal sealed class NamedRules
{
    public NamedRules(StoredPolicy policy)
    {
        Policy = policy;
        Denying = !policy.Outline.Names.AreAll || DenyRules.AreAll(policy.Scope) ? this : new NamedRules(StoredPolicy.Of(DenyRules.Of(policy.Scope)));
    }

    /// <summary>The policy, with the names by which its rules know symbols.</summary>
    public StoredPolicy Policy { get; }

    /// <summary>The policy without its <c>allow</c> lists about symbols; itself where it has none.</summary>
    public NamedRules Denying { get; }
}
