using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Analyzer.Evaluation;

/// <summary>What a policy says of definitions, each of which is decided once.</summary>
/// <param name="facts">Shared by all policies of the compilation.</param>
/// <param name="file">The file of the code, relative to the root; null for all files.</param>
internal sealed class SymbolDecisions(SymbolRules rules, SymbolFactsReader facts, string? file)
{
    private readonly ConcurrentDictionary<ISymbol, Violation?> known = new(SymbolEqualityComparer.Default);

    /// <summary>Evaluates a definition (<see cref="SymbolForms.Definition"/>).</summary>
    public Violation? Of(ISymbol definition) =>
        known.TryGetValue(definition, out var violation) ? violation : known.GetOrAdd(definition, Decide(definition));

    private Violation? Decide(ISymbol definition)
    {
        if (DecisionOf(definition, out var api) is not { } decision)
            return null;
        return Violation.Of(decision, api!, "use", Display.Of(definition))! with
        {
            Code = CodeName.Of(definition, other => DecisionOf(other, out _)?.Outcome == decision.Outcome),
        };
    }

    /// <summary>What the policy says of a definition, or null if it allows it.</summary>
    private Decision? DecisionOf(ISymbol definition, out ApiResource? api)
    {
        api = SymbolNames.Meet(definition, rules.Policy.Outline.Names) && facts.Of(definition) is { } found
            ? new ApiResource(found, file) : null;
        return api is not null && rules.Policy.Scope.Decide(api) is { Outcome: not Outcome.Allow } decision ? decision : null;
    }
}

/// <summary>A policy, and what is left of it for symbols that the code does not write.</summary>
internal sealed class SymbolRules
{
    public SymbolRules(StoredPolicy policy)
    {
        Policy = policy;
        Denying = !policy.Outline.Names.AreAll || DenyRules.AreAll(policy.Scope)
            ? this : new SymbolRules(StoredPolicy.Of(DenyRules.Of(policy.Scope)));
    }

    /// <summary>The policy, with the names by which its rules know symbols.</summary>
    public StoredPolicy Policy { get; }

    /// <summary>The policy without its <c>allow</c> lists about symbols, or this one if it has none.</summary>
    public SymbolRules Denying { get; }
}
