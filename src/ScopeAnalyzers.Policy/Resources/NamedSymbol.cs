namespace ScopeAnalyzers.Policy;

/// <summary>
/// What a documentation id tells of a symbol without a compiler, for tests and questions that name one. Which of the names before the
/// last is a namespace and which a containing type, an id does not say: a name with an arity is a type, so is one that the capability
/// map knows, and so is all after either.
/// </summary>
public static class NamedSymbol
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "T:System.Boolean", "T:System.Byte", "T:System.SByte", "T:System.Char", "T:System.Decimal", "T:System.Double", "T:System.Single",
        "T:System.Int32", "T:System.UInt32", "T:System.IntPtr", "T:System.UIntPtr", "T:System.Int64", "T:System.UInt64",
        "T:System.Int16", "T:System.UInt16", "T:System.Object", "T:System.String", "T:System.Void",
    };

    /// <summary>The facts of an id such as <c>T:System.Random</c> or <c>M:System.IO.File.Delete</c>; of <c>N:</c>, those of all in the namespace.</summary>
    public static SymbolFacts Of(string id)
    {
        var parts = DocumentationId.Of(id);
        if (parts.Prefix == 'N')
            return new SymbolFacts(id, id.Substring(2), [], [], CapabilityMap.ClassesOf(id, [], id.Substring(2), []), Keyword: false);

        var names = (parts.Prefix == 'T' ? id.Substring(2) : parts.Owner).Split('.');
        var prefixes = Enumerable.Range(1, names.Length).Select(count => string.Join(".", names.Take(count))).ToList();
        var outermost = prefixes.FindIndex(prefix => prefix.Contains('`') || CapabilityMap.KnowsType("T:" + prefix));
        if (outermost < 0)
            outermost = prefixes.Count - 1;
        var types = prefixes.Skip(outermost).Reverse().Select(prefix => "T:" + prefix).ToList();
        var ns = outermost == 0 ? NamespacePattern.Global : prefixes[outermost - 1];
        return new SymbolFacts(
            id,
            ns,
            types,
            [],
            CapabilityMap.ClassesOf(id, types, ns, []),
            types.Exists(Keywords.Contains),
            NameOnly: parts.Prefix is 'M' or 'P' && !id.Contains('('));
    }
}
