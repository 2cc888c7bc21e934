using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>The base constructor that a constructor without an initializer calls.</summary>
internal static class ImplicitBase
{
    /// <summary>The constructor of the base type that can be called without an argument, or null if there is none to tell of.</summary>
    public static IMethodSymbol? Of(INamedTypeSymbol? type) =>
        type?.BaseType is not { SpecialType: SpecialType.None } @base ? null
        : @base.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.IsEmpty)
            ?? @base.InstanceConstructors.FirstOrDefault(constructor => constructor.Parameters.All(p => p.IsOptional || p.IsParams));
}
