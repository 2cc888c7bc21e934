using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>
/// <c>M:</c>, <c>P:</c>, <c>F:</c> and <c>E:</c>, members. Without a parameter list every overload of every arity; with one that overload.
/// Read generously, what overrides or implements the member is meant too.
/// </summary>
public sealed class MemberIdPattern : ApiPattern
{
    private readonly DocumentationId id;
    private readonly Glob name;
    private readonly bool hasList;
    private readonly bool hasArity;

    internal MemberIdPattern(string text)
        : base(text)
    {
        id = DocumentationId.Of(text);
        name = new Glob(id.Name);
        hasList = text.Contains('(');
        hasArity = id.Name.Contains('`');
    }

    internal override string? Key => name.IsLiteral ? SymbolKeys.OfMember(id.Name) : null;

    internal override string Called =>
        $"{DocumentationId.WithoutArity(id.Owner.Substring(id.Owner.LastIndexOf('.') + 1))}.{(name.IsLiteral ? SymbolKeys.OfMember(id.Name) : "*")}";

    /// <inheritdoc/>
    public override bool MatchesSymbol(SymbolFacts symbol, MatchMode reading)
    {
        if (MatchesId(symbol.Id, symbol.NameOnly))
            return true;
        if (reading == MatchMode.Exact)
            return false;
        foreach (var overridden in symbol.Overrides)
        {
            if (MatchesId(overridden, nameOnly: false))
                return true;
        }

        return false;
    }

    private bool MatchesId(string text, bool nameOnly)
    {
        if (text.Length == 0 || text[0] != id.Prefix || (hasList && nameOnly))
            return false;
        var member = DocumentationId.Of(text);
        if (member.Owner != id.Owner)
            return false;
        if (hasList)
            return member.Name == id.Name && member.Parameters == id.Parameters && (id.Return is null || member.Return == id.Return);
        return name.Matches(hasArity ? member.Name : DocumentationId.WithoutArity(member.Name));
    }
}
