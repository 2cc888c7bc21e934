using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>A type, a namespace, and a thousand types and members that are spread over the framework.</summary>
internal static class DenyList
{
    private static readonly string[] InUse =
    [
        "System", "System.Collections", "System.Collections.Generic", "System.Linq", "System.Runtime.CompilerServices", "System.Text", "System.Threading.Tasks",
    ];

    /// <summary>The ids of the rules, of nothing that the generated code uses: what is measured is looking, not telling.</summary>
    public static IReadOnlyList<string> Ids(IEnumerable<MetadataReference> references)
    {
        var space = CSharpCompilation.Create("framework", references: references).GlobalNamespace;
        var types = Types(space).Where(type => !InUse.Contains(type.ContainingNamespace.ToDisplayString()))
            .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal).ToList();
        var members = types.SelectMany(type => type.GetMembers())
            .Where(member =>
                member is { CanBeReferencedByName: true, DeclaredAccessibility: Accessibility.Public } and not INamedTypeSymbol);
        var mixed = Spread(types, 300).Concat(Spread([.. members], 700)).Select(symbol => symbol.GetDocumentationCommentId()!);
        return ["T:System.Diagnostics.Process", "N:System.Net.Sockets", .. mixed.Distinct()];
    }

    private static IEnumerable<ISymbol> Spread<T>(List<T> symbols, int count)
        where T : ISymbol =>
        Enumerable.Range(0, count).Select(index => (ISymbol)symbols[(int)((long)index * symbols.Count / count)]);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => space.GetTypeMembers()
        .Where(type => type.DeclaredAccessibility == Accessibility.Public)
        .Concat(space.GetNamespaceMembers().SelectMany(Types));
}
