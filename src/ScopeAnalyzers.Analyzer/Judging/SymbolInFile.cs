using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer;

/// <summary>Compares what verdicts are kept by: a definition, and the file where a policy has rules with <c>in</c>.</summary>
internal sealed class SymbolInFile : IEqualityComparer<(ISymbol Symbol, string? File)>
{
    private SymbolInFile()
    {
    }

    /// <summary>The one instance.</summary>
    public static SymbolInFile Comparer { get; } = new();

    /// <inheritdoc/>
    public bool Equals((ISymbol Symbol, string? File) x, (ISymbol Symbol, string? File) y) =>
        SymbolEqualityComparer.Default.Equals(x.Symbol, y.Symbol) && x.File == y.File;

    /// <inheritdoc/>
    public int GetHashCode((ISymbol Symbol, string? File) key) =>
        unchecked((SymbolEqualityComparer.Default.GetHashCode(key.Symbol) * 31) + (key.File?.GetHashCode() ?? 0));
}
