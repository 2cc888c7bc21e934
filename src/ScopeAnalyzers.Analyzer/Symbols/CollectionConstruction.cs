using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>
/// What makes the collection of a collection expression: compilers before Roslyn 4.9 bind it, and have no operation that reports it.
/// </summary>
internal static class CollectionConstruction
{
    /// <summary>
    /// The method of the type's builder, or its constructor without arguments, or null if the compiler makes it by itself.
    /// </summary>
    public static IMethodSymbol? Of(ITypeSymbol? type) => type switch
    {
        INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Of(nullable.TypeArguments[0]),
        INamedTypeSymbol named when Builder(named) is var (builder, name) => builder.GetMembers(name).OfType<IMethodSymbol>()
            .FirstOrDefault(method => method is { IsStatic: true, Parameters.Length: 1 } && method.Arity == named.Arity),
        INamedTypeSymbol { TypeKind: TypeKind.Class
            or TypeKind.Struct } named when named.AllInterfaces.Any(each =>
                each.SpecialType == SpecialType.System_Collections_IEnumerable) =>
            named.InstanceConstructors.FirstOrDefault(constructor =>
                constructor.Parameters.All(parameter => parameter.IsOptional || parameter.IsParams)),
        _ => null,
    };

    private static (INamedTypeSymbol Type, string Method)? Builder(INamedTypeSymbol type)
    {
        foreach (var attribute in type.OriginalDefinition.GetAttributes())
        {
            if (attribute is { AttributeClass.Name: "CollectionBuilderAttribute",
                ConstructorArguments: [{ Value: INamedTypeSymbol builder }, { Value: string method }] })
                return (builder, method);
        }

        return null;
    }
}
