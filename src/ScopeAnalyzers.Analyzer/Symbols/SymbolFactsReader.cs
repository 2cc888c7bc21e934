using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>Reads the facts that Policy evaluates from symbols of one compilation, each once.</summary>
internal sealed class SymbolFactsReader
{
    private readonly ConcurrentDictionary<ISymbol, SymbolFacts?> known = new(SymbolEqualityComparer.Default);

    /// <summary>The facts about a definition (<see cref="SymbolForms.Definition"/>), or null if it has no documentation id.</summary>
    public SymbolFacts? Of(ISymbol definition) => known.GetOrAdd(definition, Read);

    /// <summary>The dotted name of a namespace; <c>&lt;global&gt;</c> for the global one.</summary>
    public static string NameOf(INamespaceSymbol? symbol)
    {
        if (symbol is null or { IsGlobalNamespace: true })
            return "<global>";
        return symbol.ContainingNamespace is { IsGlobalNamespace: false } outer ? NameOf(outer) + "." + symbol.Name : symbol.Name;
    }

    private static SymbolFacts? Read(ISymbol definition)
    {
        var id = DocumentationIds.Of(definition);
        if (id is null)
            return null;

        var types = TypesOf(definition);
        var space = NameOf(definition.ContainingNamespace);
        var overrides = Overridden.By(definition).Select(DocumentationIds.Of).OfType<string>().Distinct().ToArray();
        return new SymbolFacts(id, space, types, overrides, CapabilityMap.ClassesOf(id, types, space, overrides), IsKeyword(definition));
    }

    private static string[] TypesOf(ISymbol definition)
    {
        var types = new List<string>();
        for (var type = definition as INamedTypeSymbol
            ?? SymbolForms.NamedContainer(definition); type is not null; type = SymbolForms.NamedContainer(type))
        {
            if (DocumentationIds.Of(type) is { } id)
                types.Add(id);
        }

        return [.. types];
    }

    /// <summary>Whether C# writes the type, or the type of the member, as a keyword.</summary>
    private static bool IsKeyword(ISymbol definition) => (definition as INamedTypeSymbol ?? definition.ContainingType)?.SpecialType is
        SpecialType.System_Object or SpecialType.System_String or SpecialType.System_Boolean or SpecialType.System_Char
        or SpecialType.System_SByte or SpecialType.System_Byte or SpecialType.System_Int16 or SpecialType.System_UInt16
        or SpecialType.System_Int32 or SpecialType.System_UInt32 or SpecialType.System_Int64 or SpecialType.System_UInt64
        or SpecialType.System_IntPtr or SpecialType.System_UIntPtr or SpecialType.System_Decimal or SpecialType.System_Single
        or SpecialType.System_Double or SpecialType.System_Void;
}
