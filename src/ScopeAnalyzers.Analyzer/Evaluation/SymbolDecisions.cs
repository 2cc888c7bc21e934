using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Analyzer.Evaluation;

/// <summary>What a policy says of definitions, each of which is decided once.</summary>
/// <param name="facts">Shared by all policies of the compilation.</param>
/// <param name="file">The file of the code, relative to the root; null for all files.</param>
internal sealed class SymbolDecisions(NamedRules rules, SymbolFactsReader facts, string? file)
{
    private readonly ConcurrentDictionary<ISymbol, Violation?> known = new(SymbolEqualityComparer.Default);

    /// <summary>Judges a definition (<see cref="SymbolForms.Definition"/>).</summary>
    public Violation? Of(ISymbol definition) => known.TryGetValue(definition, out var violation) ? violation : known.GetOrAdd(definition, Decide(definition));

    private Violation? Decide(ISymbol definition)
    {
        if (!SymbolNames.Meet(definition, rules.Policy.Outline.Names) || facts.Of(definition) is not { } found)
            return null;
        var api = new ApiResource(found, file);
        return rules.Policy.Scope.Decide(api) is { Outcome: not Outcome.Allow } decision ? Violation.Of(decision, api, "use", Display.Of(definition)) : null;
    }
}
