using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Analyzer;

/// <summary>Tells by names alone of which symbols no rule speaks: it is so of most, and nothing else has to be read of them.</summary>
internal static class SymbolNames
{
    /// <summary>Whether a rule may be about a definition.</summary>
    public static bool Meet(ISymbol definition, RuleNames rules)
    {
        if (HasOtherNames(definition) || rules.Contains(definition is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "ctor" : definition.Name))
            return true;

        for (var around = definition.ContainingSymbol; around is not (null or INamespaceSymbol { IsGlobalNamespace: true }); around = around.ContainingSymbol)
        {
            if (HasOtherNames(around) || rules.Contains(around.Name))
                return true;
        }

        return definition.ContainingNamespace is null or { IsGlobalNamespace: true } && rules.Contains(NamespacePattern.Global);
    }

    /// <summary>Whether a rule may know it by another name: that of what it replaces, or one that its documentation id alone has.</summary>
    private static bool HasOtherNames(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol or IMethodSymbol { MethodKind: MethodKind.Constructor } => false,
        INamedTypeSymbol { IsFileLocal: true } => true,
        INamedTypeSymbol => !symbol.CanBeReferencedByName,
        _ => !symbol.CanBeReferencedByName || symbol.IsOverride || Overridden.ExplicitlyBy(symbol).Any(),
    };
}
