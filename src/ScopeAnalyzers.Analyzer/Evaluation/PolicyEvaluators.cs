using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Analyzer.Evaluation;

/// <summary>The judge of each policy of an effective scope.</summary>
internal sealed class PolicyEvaluators
{
    private readonly NamedRules[] rules;
    private readonly SymbolFactsReader facts = new();

    /// <summary>One for all files; null where the policy's verdict differs by file.</summary>
    private readonly PolicyEvaluator?[] shared;

    public PolicyEvaluators(IReadOnlyList<StoredPolicy> policies)
    {
        rules = [.. policies.Select(policy => new NamedRules(policy))];
        shared = [.. rules.Select(each => (each.Policy.Outline.Traits & PolicyTraits.HoldsInSomeFiles) != 0 ? null : new PolicyEvaluator(each, facts, file: null))];
    }

    /// <summary>The judges of one file's code, each at its policy's index.</summary>
    /// <param name="file">The file, relative to the root.</param>
    public PolicyEvaluator[] In(string file) => [.. shared.Select((judge, index) => judge ?? new PolicyEvaluator(rules[index], facts, file))];
}
