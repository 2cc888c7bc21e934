using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review;

/// <summary>
/// What an API id tells of a symbol without a compiler: its namespace and types by the id's own dots. Which of the names before the
/// last is a namespace and which a containing type, an id does not say; a name with an arity is a type, and so is all after it.
/// </summary>
internal static class ApiFacts
{
    private static readonly HashSet<string> Keywords = new(StringComparer.Ordinal)
    {
        "Boolean", "Byte", "SByte", "Char", "Decimal", "Double", "Single", "Int32", "UInt32", "IntPtr", "UIntPtr", "Int64", "UInt64",
        "Int16", "UInt16", "Object", "String", "Void",
    };

    /// <summary>The facts of an id such as <c>T:System.Random</c> or <c>M:System.IO.File.Delete</c>.</summary>
    public static SymbolFacts Of(string id)
    {
        var list = id.IndexOf('(');
        var name = (list < 0 ? id : id.Substring(0, list)).Substring(2);
        var parts = name.Split('.');
        if (id[0] == 'N')
            return new SymbolFacts(id, name, [], [], [], Keyword: false);

        var types = id[0] == 'T' ? parts.Length : parts.Length - 1;
        var generic = Array.FindIndex(parts, 0, types, part => part.Contains('`'));
        var first = generic < 0 ? types - 1 : generic;
        var chain = Enumerable.Range(first + 1, types - first).Reverse()
            .Select(count => "T:" + string.Join(".", parts.Take(count)))
            .ToList();
        var isKeyword = first == 1 && parts[0] == "System" && Keywords.Contains(parts[1]);
        return new SymbolFacts(id, first == 0 ? "<global>" : string.Join(".", parts.Take(first)), chain, [], [], isKeyword);
    }
}
