using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary><c>N:</c>, all types and members of a namespace.</summary>
public sealed class NamespaceIdPattern : ApiPattern
{
    private readonly NamespacePattern ns;

    internal NamespaceIdPattern(string text)
        : base(text) => ns = new NamespacePattern(text.Substring(2));

    internal override string? Key => ns.Key;

    internal override string Called => ns.Called;

    /// <inheritdoc/>
    public override bool MatchesSymbol(SymbolFacts symbol, MatchMode reading) => ns.MatchesName(symbol.Namespace);
}
