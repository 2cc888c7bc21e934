using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>The keys of a symbol: a pattern with a <see cref="Pattern.Key"/> matches only what has that key.</summary>
internal static class SymbolKeys
{
    /// <summary>The keys of what a question is about; null for what is not a symbol, and is not indexed.</summary>
    public static IEnumerable<string>? Of(Resource resource) => resource switch
    {
        ApiResource { Symbol: var symbol } => OfSymbol(symbol),
        NamespaceResource { Name: var name } => OfNamespace(name),
        CapabilityResource { Name: var name } => [name],
        _ => null,
    };

    /// <summary>The key of a member: its name without arity, and of an explicit implementation the last part.</summary>
    public static string OfMember(string idName)
    {
        var name = DocumentationId.WithoutArity(idName);
        return name.Substring(name.LastIndexOf('#') + 1);
    }

    /// <summary>The key of a pattern on a namespace: <c>N:</c> and the name, without what means all below.</summary>
    public static string OfNamespacePattern(IEnumerable<string> parts) => "N:" + string.Join(".", parts);

    private static IEnumerable<string> OfSymbol(SymbolFacts symbol)
    {
        foreach (var type in symbol.Types)
            yield return type;
        yield return OfMember(DocumentationId.Of(symbol.Id).Name);
        foreach (var overridden in symbol.Overrides)
            yield return OfMember(DocumentationId.Of(overridden).Name);
        foreach (var key in OfNamespace(symbol.Namespace))
            yield return key;
    }

    private static IEnumerable<string> OfNamespace(string name)
    {
        for (var key = "N:" + name; key.Length > 2; key = key.Substring(0, Math.Max(key.LastIndexOf('.'), 0)))
            yield return key;
    }
}
