using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>
/// The methods behind operators of <c>decimal</c> and <c>string</c>: the language calls those built in, and the compiler calls the type's
/// own.
/// </summary>
internal static class LoweredOperators
{
    private static readonly Dictionary<BinaryOperatorKind, string> Binary = new()
    {
        [BinaryOperatorKind.Add] = WellKnownMemberNames.AdditionOperatorName,
        [BinaryOperatorKind.Subtract] = WellKnownMemberNames.SubtractionOperatorName,
        [BinaryOperatorKind.Multiply] = WellKnownMemberNames.MultiplyOperatorName,
        [BinaryOperatorKind.Divide] = WellKnownMemberNames.DivisionOperatorName,
        [BinaryOperatorKind.Remainder] = WellKnownMemberNames.ModulusOperatorName,
        [BinaryOperatorKind.Equals] = WellKnownMemberNames.EqualityOperatorName,
        [BinaryOperatorKind.NotEquals] = WellKnownMemberNames.InequalityOperatorName,
        [BinaryOperatorKind.LessThan] = WellKnownMemberNames.LessThanOperatorName,
        [BinaryOperatorKind.LessThanOrEqual] = WellKnownMemberNames.LessThanOrEqualOperatorName,
        [BinaryOperatorKind.GreaterThan] = WellKnownMemberNames.GreaterThanOperatorName,
        [BinaryOperatorKind.GreaterThanOrEqual] = WellKnownMemberNames.GreaterThanOrEqualOperatorName,
    };

    /// <summary>The method behind an operator of two operands, or null if it is none of these types'.</summary>
    public static IMethodSymbol? Of(BinaryOperatorKind kind, ITypeSymbol? operand) =>
        operand is { SpecialType: SpecialType.System_Decimal or SpecialType.System_String } && Binary.TryGetValue(kind, out var name)
            ? operand.GetMembers(name).OfType<IMethodSymbol>()
                .FirstOrDefault(method => method.Parameters.All(parameter => Same(parameter.Type, operand)))
            : null;

    /// <summary>The method behind a conversion from or to <c>decimal</c>, or null if it is none.</summary>
    public static IMethodSymbol? Of(IConversionOperation conversion) =>
        conversion.Conversion.IsNumeric && Decimal(conversion.Type) is var to && Decimal(conversion.Operand.Type) is var from
            && (to ?? from) is { } type
            ? type.GetMembers(WellKnownMemberNames.ExplicitConversionName)
                .Concat(type.GetMembers(WellKnownMemberNames.ImplicitConversionName)).OfType<IMethodSymbol>()
                .FirstOrDefault(method =>
                    Same(method.ReturnType, conversion.Type) && Same(method.Parameters[0].Type, conversion.Operand.Type))
            : null;

    private static ITypeSymbol? Decimal(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_Decimal } ? type : null;

    private static bool Same(ITypeSymbol one, ITypeSymbol? other) => SymbolEqualityComparer.Default.Equals(one, other);
}
