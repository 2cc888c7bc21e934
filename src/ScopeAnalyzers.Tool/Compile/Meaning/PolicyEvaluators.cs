using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>The evaluators of the policies of a change.</summary>
internal sealed class PolicyEvaluators(IReadOnlyList<AgentPolicy> policies)
{
    private readonly SymbolFactsReader facts = new();
    private readonly SymbolRules[] rules = [.. policies.Select(policy => new SymbolRules(StoredPolicy.Of(policy)))];

    /// <summary>One for each policy, for one source.</summary>
    /// <param name="file">From the root.</param>
    public PolicyEvaluator[] In(string file) => [.. rules.Select(each => new PolicyEvaluator(each, facts, file))];
}
