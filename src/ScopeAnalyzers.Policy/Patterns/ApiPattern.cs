using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>A pattern on types and members, by documentation ids (manifest.md, "Patterns", <c>api</c>).</summary>
public abstract class ApiPattern : Pattern
{
    private protected ApiPattern(string text)
        : base(text)
    {
    }

    /// <inheritdoc/>
    public override bool Matches(Resource resource, MatchMode reading) =>
        resource is ApiResource { Symbol: var symbol } && MatchesSymbol(symbol, reading);

    /// <summary>Whether the type or member is meant.</summary>
    public abstract bool MatchesSymbol(SymbolFacts symbol, MatchMode reading);
}
