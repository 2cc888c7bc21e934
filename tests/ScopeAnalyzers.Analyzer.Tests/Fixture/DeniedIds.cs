using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Analyzer.Tests.Fixture;

/// <summary>The ids that rules name to deny all of a namespace, by its types or by their members.</summary>
internal static class DeniedIds
{
    public static string[] Of(INamespaceSymbol space, bool types)
    {
        var declared = space.GetTypeMembers();
        var symbols = types
            ? declared
            : declared.SelectMany(type => type.GetMembers().Concat(type.GetTypeMembers("").SelectMany(block => block.GetMembers())))
                .Where(IsNamed);
        return [.. symbols.Select(DocumentationIds.Of).OfType<string>().Distinct()];
    }

    private static bool IsNamed(ISymbol member) =>
        member is IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator
            or MethodKind.Conversion or MethodKind.DelegateInvoke }
            and not { Name: ['<', ..] }
            and { AssociatedSymbol: null }
            && !member.Name.StartsWith("get_", StringComparison.Ordinal)
        || member is IPropertySymbol or IFieldSymbol { CanBeReferencedByName: true } or IEventSymbol;
}
