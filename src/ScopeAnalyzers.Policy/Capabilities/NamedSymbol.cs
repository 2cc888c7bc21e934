using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Capabilities;

/// <summary>
/// What a documentation id reports a symbol without a compiler, for tests and questions that name one. Which of the names before the
/// last is a namespace and which a containing type, an id does not say: a name with an arity is a type, so is one that the capability
/// map knows, and so is all after either.
/// </summary>
public static class NamedSymbol
{
    /// <summary>
    /// The facts of an id such as <c>T:System.Random</c> or <c>M:System.IO.File.Delete</c>; of <c>N:</c>, those of all in the namespace.
    /// </summary>
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
            types.Exists(IsKeyword),
            NameOnly: parts.Prefix is 'M' or 'P' && !id.Contains('('));
    }

    private static bool IsKeyword(string type) => type
        is "T:System.Boolean" or "T:System.Byte" or "T:System.SByte" or "T:System.Char" or "T:System.Decimal" or "T:System.Double" or "T:System.Single"
        or "T:System.Int32" or "T:System.UInt32" or "T:System.IntPtr" or "T:System.UIntPtr" or "T:System.Int64" or "T:System.UInt64"
        or "T:System.Int16" or "T:System.UInt16" or "T:System.Object" or "T:System.String" or "T:System.Void";
}
