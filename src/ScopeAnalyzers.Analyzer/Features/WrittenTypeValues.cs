using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeAnalyzers.Analyzer.Features;

/// <summary>Whether a value of <c>System.Type</c> is a type that the code writes, so that its name is evaluated where it is.</summary>
internal static class WrittenTypeValues
{
    /// <summary>Whether the arguments hold a type, and no type that is not written.</summary>
    public static bool Are(ImmutableArray<IArgumentOperation> arguments)
    {
        var types = arguments.Where(argument => argument.Parameter is { } parameter && IsOfTypes(parameter.Type)).ToList();
        return types.Count > 0 && types.TrueForAll(argument => argument.ArgumentKind == ArgumentKind.DefaultValue || Is(argument.Value));
    }

    /// <summary>
    /// Whether the value is written: <c>typeof</c>, none at all, the type of an object that is there, or an array of such.
    /// </summary>
    public static bool Is(IOperation value) => value switch
    {
        ITypeOfOperation => true,
        IConversionOperation conversion => Is(conversion.Operand),
        IInvocationOperation { TargetMethod: { Name: "GetType", ContainingType.SpecialType: SpecialType.System_Object } } => true,
        IArrayCreationOperation array => array.Initializer?.ElementValues.All(Is) != false,
        // The oldest compiler has no operation of its own for a collection expression.
        { Syntax: CollectionExpressionSyntax } => value.ChildOperations.All(Is),
        _ => value.ConstantValue is { HasValue: true, Value: null },
    };

    private static bool IsOfTypes(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => IsOfTypes(array.ElementType),
        INamedTypeSymbol { IsGenericType: true } named => named.TypeArguments.Any(IsOfTypes),
        _ => type is { Name: "Type" or "TypeInfo", ContainingNamespace.Name: "System" or "Reflection" },
    };
}
