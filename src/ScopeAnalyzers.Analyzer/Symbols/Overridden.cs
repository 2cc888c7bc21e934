using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>What a member overrides and implements, up to the first declarations.</summary>
internal static class Overridden
{
    /// <summary>The definitions that a member overrides or implements, explicitly or not.</summary>
    public static IEnumerable<ISymbol> By(ISymbol member)
    {
        if (member is not (IMethodSymbol or IPropertySymbol or IEventSymbol) || member.ContainingType is null)
            yield break;

        var current = member;
        while (current is not null)
        {
            foreach (var implemented in ImplementedBy(current))
                yield return implemented.OriginalDefinition;
            current = OverriddenBy(current);
            if (current is not null)
                yield return current.OriginalDefinition;
        }
    }

    /// <summary>The member of the base type that this one overrides.</summary>
    public static ISymbol? OverriddenBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };

    /// <summary>The interface members that this one implements by its explicit name.</summary>
    public static IEnumerable<ISymbol> ExplicitlyBy(ISymbol member) => member switch
    {
        IMethodSymbol method => method.ExplicitInterfaceImplementations,
        IPropertySymbol property => property.ExplicitInterfaceImplementations,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations,
        _ => [],
    };

    private static IEnumerable<ISymbol> ImplementedBy(ISymbol member)
    {
        foreach (var implemented in ExplicitlyBy(member))
            yield return implemented;

        if (member.DeclaredAccessibility != Accessibility.Public || member.ContainingType.TypeKind == TypeKind.Interface)
            yield break;

        foreach (var contract in member.ContainingType.AllInterfaces)
        {
            foreach (var candidate in contract.GetMembers(member.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(member.ContainingType.FindImplementationForInterfaceMember(candidate), member))
                    yield return candidate;
            }
        }
    }
}
