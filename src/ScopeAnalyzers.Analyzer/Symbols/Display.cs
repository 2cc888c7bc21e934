using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>How messages write symbols: as C# does, with namespaces and parameters.</summary>
internal static class Display
{
    /// <summary>The C# display form of a symbol: <c>System.Diagnostics.Process.Start(string)</c>.</summary>
    public static string Of(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat);
}
