using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Features;

/// <summary>The plain names of all types that a compilation's files can mean, found once a compilation and only where asked for.</summary>
internal static class TypeNames
{
    private static readonly ConditionalWeakTable<Compilation, HashSet<string>> Known = new();

    /// <summary>The names of types in namespaces, those of the references among them.</summary>
    public static HashSet<string> Of(Compilation compilation) => Known.GetValue(compilation, Find);

    private static HashSet<string> Find(Compilation compilation)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var pending = new Stack<INamespaceSymbol>();
        pending.Push(compilation.GlobalNamespace);
        while (pending.Count > 0)
        {
            var space = pending.Pop();
            foreach (var inner in space.GetNamespaceMembers())
                pending.Push(inner);
            foreach (var type in space.GetTypeMembers())
            {
                if (type.DeclaredAccessibility == Accessibility.Public
                    || type.ContainingAssembly.Equals(compilation.Assembly, SymbolEqualityComparer.Default))
                    names.Add(type.Name);
            }
        }

        return names;
    }
}
