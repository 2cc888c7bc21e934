using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Analyzer;

/// <summary>The judge of each policy of an effective scope.</summary>
internal sealed class PolicyJudges
{
    private readonly IReadOnlyList<AgentScope> policies;
    private readonly SymbolFactsReader facts = new();

    /// <summary>One for all files; null where the policy's verdict differs by file.</summary>
    private readonly PolicyJudge?[] shared;

    public PolicyJudges(IReadOnlyList<AgentScope> policies)
    {
        this.policies = policies;
        shared = [.. policies.Select(policy => DenyRules.SymbolRules(policy).Any(rule => rule.In.Count > 0) ? null : new PolicyJudge(policy, facts, file: null))];
    }

    /// <summary>The judges of one file's code, each at its policy's index.</summary>
    /// <param name="file">The file, relative to the root.</param>
    public PolicyJudge[] In(string file) => [.. shared.Select((judge, index) => judge ?? new PolicyJudge(policies[index], facts, file))];
}
