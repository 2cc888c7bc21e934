using System.Reflection;
using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>C# 14 extension blocks, which the compiler that this assembly is built against does not know: reached by reflection.</summary>
internal static class ExtensionBlocks
{
    private static readonly PropertyInfo? ImplementationProperty = typeof(IMethodSymbol).GetProperty("AssociatedExtensionImplementation");

    /// <summary>
    /// The static method of the containing class that carries an extension member; null under a compiler without extension blocks.
    /// </summary>
    public static IMethodSymbol? Implementation(IMethodSymbol member) =>
        (ImplementationProperty?.GetValue(member) as IMethodSymbol)?.OriginalDefinition;
}
