using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>The plain names of all types that a compilation's files can mean, found once a compilation and only where asked for.</summary>
internal sealed class TypeNames
{
    private static readonly ConditionalWeakTable<Compilation, TypeNames> Known = new();

    private readonly HashSet<string> plain = new(StringComparer.Ordinal), inSeveral = new(StringComparer.Ordinal);

    private TypeNames(Compilation compilation)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<INamespaceSymbol>();
        pending.Push(compilation.GlobalNamespace);
        while (pending.Count > 0)
        {
            var space = pending.Pop();
            foreach (var inner in space.GetNamespaceMembers())
                pending.Push(inner);
            var meant = space.GetTypeMembers().Where(type => CanBeMeant(type, compilation));
            foreach (var name in meant.Select(type => type.MetadataName).Distinct())
            {
                plain.Add(name.Split('`')[0]);
                if (!seen.Add(name))
                    inSeveral.Add(name);
            }
        }
    }

    /// <summary>The names of types in namespaces, those of the references among them.</summary>
    public static TypeNames Of(Compilation compilation) => Known.GetValue(compilation, static each => new TypeNames(each));

    /// <summary>Whether a type has this plain name.</summary>
    public bool Contains(string name) => plain.Contains(name);

    /// <summary>Whether types of several namespaces have this name.</summary>
    /// <param name="metadataName">With the number of type parameters: <c>List`1</c>.</param>
    public bool AreInSeveral(string metadataName) => inSeveral.Contains(metadataName);

    private static bool CanBeMeant(INamedTypeSymbol type, Compilation compilation) =>
        type.DeclaredAccessibility == Accessibility.Public
            || type.ContainingAssembly.Equals(compilation.Assembly, SymbolEqualityComparer.Default);
}
