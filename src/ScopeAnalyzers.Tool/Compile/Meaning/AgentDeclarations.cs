using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>What agents wrote that code of others is bound by.</summary>
internal sealed class AgentDeclarations(Compilation compilation, AgentLines lines, CancellationToken cancellation)
{
    private readonly Lazy<IReadOnlyList<UsingDirectiveSyntax>> global = new(() =>
        [.. compilation.SyntaxTrees.SelectMany(tree =>
            ((CompilationUnitSyntax)tree.GetRoot(cancellation)).Usings.Where(directive => directive.GlobalKeyword.RawKind != 0))]);

    /// <summary>
    /// The agent's line that binds a token to what it means: that of the member, its type, its namespace, an alias, or what opens it; null
    /// if none does.
    /// </summary>
    public Declared? Of(BoundSymbol bound, SemanticModel model)
    {
        foreach (var location in Aliases(bound, model).Concat(Names(bound.Symbol)).Concat(Openings(bound, model)))
        {
            if (lines.Find(location) is { } found)
                return new Declared(Display.Of(bound.Symbol), bound.Symbol.GetDocumentationCommentId() ?? bound.Symbol.Name, found.Touch,
                    found.At);
        }

        return null;
    }

    private IEnumerable<Location> Aliases(BoundSymbol bound, SemanticModel model) =>
        bound.Token.Parent?.AncestorsAndSelf().TakeWhile(node => node is ExpressionSyntax or TypeArgumentListSyntax)
            .SelectMany(node => node.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
            .Select(name => model.GetAliasInfo(name, cancellation)).OfType<IAliasSymbol>().SelectMany(alias => alias.Locations) ?? [];

    private static IEnumerable<Location> Names(ISymbol target)
    {
        var member = (target as IMethodSymbol)?.AssociatedSymbol ?? target;
        for (var symbol = member; symbol is not null and not INamespaceSymbol; symbol = symbol.ContainingSymbol)
        {
            foreach (var location in symbol.Locations)
                yield return location;
        }

        foreach (var space in member.DeclaringSyntaxReferences.SelectMany(reference => reference.GetSyntax().Ancestors())
            .OfType<BaseNamespaceDeclarationSyntax>())
            yield return space.Name.GetLocation();
    }

    private IEnumerable<Location> Openings(BoundSymbol bound, SemanticModel model) =>
        from directive in model.SyntaxTree.GetRoot(cancellation)
            .DescendantNodes(node => node is CompilationUnitSyntax or BaseNamespaceDeclarationSyntax).OfType<UsingDirectiveSyntax>()
            .Concat(global.Value)
        let opened = compilation.GetSemanticModel(directive.SyntaxTree).GetSymbolInfo(directive.NamespaceOrType, cancellation).Symbol
        where SymbolEqualityComparer.Default.Equals(opened, bound.Symbol.ContainingType)
            || SymbolEqualityComparer.Default.Equals(opened, bound.Symbol.ContainingNamespace)
        select directive.NamespaceOrType.GetLocation();
}

/// <summary>A declaration of an agent's.</summary>
internal sealed record Declared(string Thing, string Id, Touch Touch, Place At);
