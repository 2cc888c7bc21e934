using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Tests.Fixture;

/// <summary>Code whose last line uses one symbol and names nothing else: what it needs is declared by the lines before.</summary>
internal static class UseOfSymbol
{
    /// <summary>The code, or null if C# has no expression for the symbol.</summary>
    public static string? Code(ISymbol symbol)
    {
        var use = Use(symbol);
        var isStatic = symbol is { IsStatic: true } and not INamedTypeSymbol and not IMethodSymbol { MethodKind: MethodKind.Conversion };
        var parameters = Parameters(symbol).Select((parameter, index) => $"{Name(parameter.Type)} p{index}");
        var receiver = symbol.ContainingType is { IsStatic: false } type ? [$"{Name(type)} it"] : Array.Empty<string>();
        return use is null ? null : $"""
            {(isStatic ? $"using static {Name(symbol.ContainingType)};" : "")}
            class Uses {"{"} static object? M({string.Join(", ", receiver.Concat(parameters))}) {"{"} object? o = null;
            {use} return o; {"}"} {"}"}
            """;
    }

    private static string? Use(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => $"o = typeof({Open(type)});",
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor =>
            $"o = new {Name(constructor.ContainingType)}({Arguments(constructor)});",
        IMethodSymbol { MethodKind: MethodKind.Conversion } conversion => $"o = ({Name(conversion.ReturnType)})p0;",
        IMethodSymbol { MethodKind: MethodKind.Ordinary } method => $"{On(method)}{method.Name}({Arguments(method)});",
        IPropertySymbol { IsIndexer: true } indexer => $"o = it[{Arguments(indexer)}];",
        IPropertySymbol or IFieldSymbol => $"o = {On(symbol)}{symbol.Name};",
        IEventSymbol => $"{On(symbol)}{symbol.Name} += null;",
        _ => null,
    };

    private static string On(ISymbol member) => member.IsStatic ? "" : "it.";

    private static string Arguments(ISymbol member) => string.Join(", ", Parameters(member).Select((_, index) => $"p{index}"));

    private static ImmutableArray<IParameterSymbol> Parameters(ISymbol member) => Closed(member) switch
    {
        IMethodSymbol method => method.Parameters,
        IPropertySymbol property => property.Parameters,
        _ => [],
    };

    private static ISymbol Closed(ISymbol member) => member.ContainingType is { IsGenericType: true } type
        ? Closed(type).GetMembers(member.Name).First(other => SymbolEqualityComparer.Default.Equals(other.OriginalDefinition, member))
        : member;

    private static INamedTypeSymbol Closed(INamedTypeSymbol type) =>
        type.IsGenericType ? type.Construct([.. type.TypeParameters.Select(_ => (ITypeSymbol)type.BaseType!)]) : type;

    private static string Name(ITypeSymbol type) =>
        (type is INamedTypeSymbol named && named.IsDefinition ? Closed(named) : type).ToDisplayString(
            SymbolDisplayFormat.FullyQualifiedFormat);

    private static string Open(INamedTypeSymbol type) =>
        (type.IsGenericType ? type.ConstructUnboundGenericType() : type).ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}
