using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Patterns;

/// <summary>
/// A pattern of one of the languages of manifest.md, "Patterns". Matching takes time linear in the text for a given pattern.
/// </summary>
public abstract class Pattern
{
    private protected Pattern(string text) => Text = text;

    /// <summary>The pattern as it is written.</summary>
    public string Text { get; }

    /// <summary>What all that it matches is called (<see cref="SymbolKeys"/>), or null if that differs.</summary>
    internal virtual string? Key => null;

    /// <summary>
    /// The plain name, as <see cref="RuleNames"/> has it, of the namespace or type that each symbol is or lies in that it matches, or of
    /// the member that the symbol is or replaces.
    /// </summary>
    internal virtual string Called => "*";

    /// <summary>Whether the resource is meant by this pattern, read as <paramref name="reading"/> says.</summary>
    public abstract bool Matches(Resource resource, MatchMode reading);

    /// <inheritdoc/>
    public override string ToString() => Text;
}
