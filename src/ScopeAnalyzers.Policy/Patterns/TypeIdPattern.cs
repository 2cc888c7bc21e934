using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary><c>T:</c>, a type with its members and nested types; it never reaches overrides elsewhere.</summary>
public sealed class TypeIdPattern : ApiPattern
{
    private readonly string owner;
    private readonly Glob name;

    internal TypeIdPattern(string text)
        : base(text)
    {
        var id = DocumentationId.Of(text);
        owner = id.Owner;
        name = new Glob(id.Name);
    }

    internal override string? Key => name.IsLiteral ? Text : null;

    internal override string Called => DocumentationId.WithoutArity(name.Text);

    /// <inheritdoc/>
    public override bool MatchesSymbol(SymbolFacts symbol, MatchMode reading)
    {
        foreach (var type in symbol.Types)
        {
            if (MatchesType(type))
                return true;
        }

        return false;
    }

    // Stryker disable once Conditional : a name without a star is compared whole because that is quicker; the answer is the same.
    internal bool MatchesType(string type) => name.IsLiteral ? type == Text : MatchesId(DocumentationId.Of(type));

    private bool MatchesId(DocumentationId id) => id.Owner == owner && name.Matches(id.Name);
}
