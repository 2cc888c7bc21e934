using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>The form of a symbol that rules name: the definition, not a construction, a reduction or an accessor of it.</summary>
internal static class SymbolForms
{
    /// <summary>
    /// The definition that rules name; null for what no rule can name: locals, parameters, labels, type parameters, lambdas.
    /// </summary>
    public static ISymbol? Definition(ISymbol? symbol) => symbol switch
    {
        null => null,
        IAliasSymbol alias => Definition(alias.Target),
        IMethodSymbol method => OfMethod(method),
        INamedTypeSymbol type => OfType(type),
        IFieldSymbol field => OfField(field),
        IPropertySymbol { ContainingType.IsAnonymousType: true } => null,
        IPropertySymbol or IEventSymbol => symbol.OriginalDefinition,
        _ => null,
    };

    /// <summary>The closest containing type that has a name: the block of C# 14 extension members has none.</summary>
    public static INamedTypeSymbol? NamedContainer(ISymbol symbol)
    {
        var type = symbol.ContainingType;
        while (type is not null && type.Name.Length == 0)
            type = type.ContainingType;
        return type?.OriginalDefinition;
    }

    private static ISymbol? OfMethod(IMethodSymbol method)
    {
        if (method.MethodKind is MethodKind.LocalFunction or MethodKind.AnonymousFunction or MethodKind.FunctionPointerSignature)
            return null;
        if (method.AssociatedSymbol is IPropertySymbol or IEventSymbol)
            return Definition(method.AssociatedSymbol);
        return method.ContainingType is null or { IsAnonymousType: true } ? null : (method.ReducedFrom ?? method).OriginalDefinition;
    }

    private static INamedTypeSymbol? OfType(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Error || type.IsAnonymousType ? null
        : type.Name.Length == 0 && type.ContainingType is not null ? NamedContainer(type)
        : type.OriginalDefinition;

    private static ISymbol? OfField(IFieldSymbol field) =>
        field.AssociatedSymbol is IPropertySymbol or IEventSymbol ? Definition(field.AssociatedSymbol)
        : field.ContainingType is null or { IsAnonymousType: true } ? null
        : (field.CorrespondingTupleField ?? field).OriginalDefinition;
}
