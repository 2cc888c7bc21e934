using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Tests.Decisions;

namespace ScopeAnalyzers.Analyzer.Tests.Symbols;

/// <summary>The facts that Policy's example decisions are made of are those that the compiler's symbols give.</summary>
public class SymbolFactsTests
{
    private static readonly Compilation Compilation = EvaluatedCode.Compilation([EvaluatedCode.Parse(ShopSource.Text)]);

    public static TheoryData<string> Ids => [.. Corpus.SymbolIds];

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_facts_of_a_symbol_are_those_of_the_decisions(string id)
    {
        var given = Corpus.Symbol(id);
        var facts = new SymbolFactsReader().Of(SymbolForms.Definition(Find(id, given))!)!;

        Assert.Equal((given.Id, given.Namespace, given.Keyword), (facts.Id, facts.Namespace, facts.Keyword));
        Assert.Equal(given.Types, facts.Types);
        Assert.Equal(given.Overrides.Order(), facts.Overrides.Order());

        // The corpus classes it, the map excepts it; each decision takes the facts that it is given.
        if (id != "M:System.Activator.CreateInstance``1")
            Assert.Equal(given.Capabilities.Order(), facts.Capabilities.Order());
    }

    /// <summary>Among the members of its type: the compiler does not find an indexer of another name than <c>Item</c> by its id.</summary>
    private static ISymbol Find(string id, SymbolFacts given)
    {
        var type = (INamedTypeSymbol)DocumentationCommentId.GetFirstSymbolForDeclarationId(given.Types[0], Compilation)!;
        return id[0] == 'T' ? type : type.GetMembers().Single(member => DocumentationIds.Of(member) == id);
    }
}
