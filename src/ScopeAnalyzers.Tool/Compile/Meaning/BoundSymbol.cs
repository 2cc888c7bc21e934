using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>Something that a line is bound to.</summary>
/// <param name="Symbol">The definition; a local or a parameter as it is.</param>
/// <param name="Key">What names it in any compilation of the same project.</param>
/// <param name="Token">The token that names it, or that the compiler calls it for.</param>
internal sealed record BoundSymbol(ISymbol Symbol, string Key, SyntaxToken Token)
{
    /// <summary>What a token is bound to; null for what has no name of its own.</summary>
    public static BoundSymbol? Of(SyntaxToken token, ISymbol symbol)
    {
        if (symbol is ILocalSymbol or IParameterSymbol or IMethodSymbol { MethodKind: MethodKind.LocalFunction })
            return new BoundSymbol(symbol, $"local {symbol.Name}", token);
        return SymbolForms.Definition(symbol) is { } definition && DocumentationIds.Of(definition) is { } id
            ? new BoundSymbol(definition, $"{definition.ContainingAssembly?.Name} {id}", token)
            : null;
    }
}
