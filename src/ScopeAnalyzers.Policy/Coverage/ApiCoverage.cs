using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Coverage;

/// <summary>
/// Whether one API pattern meets all that another does. An id does not say where its namespace ends, so a type is never taken to lie
/// in a namespace; and what keeps out reaches overrides elsewhere, which no type or namespace covers.
/// </summary>
internal static class ApiCoverage
{
    public static bool Covers(Pattern other, Pattern pattern, MatchMode reading) => (other, pattern) switch
    {
        (NamespaceIdPattern, NamespaceIdPattern) => CoversNamespace(other.Text.Substring(2), pattern.Text.Substring(2)),
        (TypeIdPattern, TypeIdPattern) => CoversName(DocumentationId.Of(other.Text), DocumentationId.Of(pattern.Text)),
        (TypeIdPattern, MemberIdPattern) =>
            reading == MatchMode.Exact && ((TypeIdPattern)other).MatchesType("T:" + DocumentationId.Of(pattern.Text).Owner),
        (MemberIdPattern, MemberIdPattern) => CoversMember(other.Text, pattern.Text),
        _ => false,
    };

    private static bool CoversNamespace(string other, string pattern)
    {
        if (pattern == NamespacePattern.Global)
            return other == "**";
        var alphabet = Alphabet.OfNamespaces([other, pattern]);
        Followed[] followed = [new(Tokens.OfNamespace(pattern, alphabet), []), new(Tokens.OfNamespace(other, alphabet), [])];
        return new WordSearch(alphabet, followed, new Budget(10_000)).FindsNone();
    }

    private static bool CoversMember(string other, string pattern)
    {
        var (wide, narrow) = (DocumentationId.Of(other), DocumentationId.Of(pattern));
        if (wide.Prefix != narrow.Prefix)
            return false;
        var name = DocumentationId.WithoutArity(wide.Name) == wide.Name ? DocumentationId.WithoutArity(narrow.Name) : narrow.Name;
        if (!other.Contains('('))
            return CoversName(wide, narrow with { Name = name });
        return pattern.Contains('(')
            && (wide.Owner, wide.Name, wide.Parameters) == (narrow.Owner, narrow.Name, narrow.Parameters)
            && (wide.Return is null || wide.Return == narrow.Return);
    }

    private static bool CoversName(DocumentationId other, DocumentationId pattern) =>
        other.Owner == pattern.Owner && GlobCoverage.Covers(other.Name, pattern.Name);
}
