using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>Compares what untouched sources are bound to before and after a change.</summary>
/// <param name="before">The compilation before.</param>
/// <param name="after">The compilation after.</param>
internal sealed class Rebindings(Compilation before, Compilation after)
{
    private const string Conversion = "op_Implicit";

    /// <summary>The places; null where one of the compilations fails, so that nothing can be compared.</summary>
    /// <param name="untouched">The full paths of sources that are the same in both.</param>
    public IReadOnlyList<Rebinding>? Find(IReadOnlySet<string> untouched, CancellationToken cancellation)
    {
        if (BoundCode.Of(before, untouched, cancellation) is not { } old || BoundCode.Of(after, untouched, cancellation) is not { } now)
            return null;
        return
        [
            .. from place in now.Places
               from pair in Pairs(old.At(place), now.At(place))
               where !Follows(place, cancellation)
               select new Rebinding(place.Document, place.Line, place.Column, Display.Of(pair.Old), pair.New),
        ];
    }

    /// <summary>
    /// What is called now and was not, each with what was called in its stead: the old has the same name in another type, and is still there. A conversion
    /// that no one wrote has no counterpart: with it another overload is called.
    /// </summary>
    private IEnumerable<(ISymbol Old, ISymbol New)> Pairs(IReadOnlyList<MemberName> old, IReadOnlyList<MemberName> now)
    {
        var lost = Without(old, now);
        var gained = Without(now, old);
        foreach (var name in gained.Where(name => !lost.Any(each => each.Name == name.Name && IsSameType(each, name))))
        {
            if (lost.FirstOrDefault(each => (each.Name == name.Name || name.Name == Conversion) && !IsSameType(each, name)) is { } gone
                && Symbol(gone) is { } was && Symbol(name) is { } becomes && !IsOf(becomes.ContainingType, was.ContainingType))
                yield return (was, becomes);
        }
    }

    private static bool IsSameType(MemberName one, MemberName other) => (one.Assembly, one.Type) == (other.Assembly, other.Type);

    private static List<MemberName> Without(IReadOnlyList<MemberName> from, IReadOnlyList<MemberName> what)
    {
        var left = from.ToList();
        foreach (var name in what)
            left.Remove(name);
        return left;
    }

    private ISymbol? Symbol(MemberName name) =>
        DocumentationCommentId.GetSymbolsForDeclarationId(name.Id, after).FirstOrDefault(symbol => symbol.ContainingAssembly?.Name == name.Assembly);

    // What a type adds to what it inherits or implements is its own, as an overload would be.
    private static bool IsOf(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        for (var at = type.BaseType; at is not null; at = at.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, ancestor))
                return true;
        }

        return type.AllInterfaces.Any(implemented => SymbolEqualityComparer.Default.Equals(implemented.OriginalDefinition, ancestor));
    }

    /// <summary>
    /// Whether the statement at a place names something that has another type than before: then the code follows a declaration that was changed,
    /// and nothing took the place of another.
    /// </summary>
    private bool Follows((string Document, int Line, int Column) place, CancellationToken cancellation)
    {
        if (Tree(before, place.Document) is not { } oldTree || Tree(after, place.Document) is not { } newTree)
            return true;
        var (oldModel, newModel) = (before.GetSemanticModel(oldTree), after.GetSemanticModel(newTree));
        return Names(oldTree, place).Zip(Names(newTree, place)).Any(pair =>
        {
            var (old, now) = (oldModel.GetSymbolInfo(pair.First, cancellation).Symbol, newModel.GetSymbolInfo(pair.Second, cancellation).Symbol);
            return old is not null and not INamespaceOrTypeSymbol && now is not null && NameOf(old) == NameOf(now)
                && TypeOf(oldModel, pair.First, cancellation) != TypeOf(newModel, pair.Second, cancellation);
        });
    }

    private static IEnumerable<ExpressionSyntax> Names(SyntaxTree tree, (string Document, int Line, int Column) place)
    {
        var token = tree.GetRoot().FindToken(tree.GetText().Lines[place.Line - 1].Start + place.Column - 1);
        var statement = token.Parent?.AncestorsAndSelf().FirstOrDefault(node => node is StatementSyntax or MemberDeclarationSyntax);
        return statement?.DescendantNodesAndSelf().OfType<ExpressionSyntax>() ?? [];
    }

    private static SyntaxTree? Tree(Compilation compilation, string path) => compilation.SyntaxTrees.FirstOrDefault(tree => tree.FilePath == path);

    private static string NameOf(ISymbol symbol) => symbol.OriginalDefinition.GetDocumentationCommentId() ?? $"{symbol.Kind} {symbol.Name}";

    private static string? TypeOf(SemanticModel model, ExpressionSyntax expression, CancellationToken cancellation) =>
        model.GetTypeInfo(expression, cancellation).Type?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
}

/// <summary>Code that no one edited, and that means something else since the change.</summary>
/// <param name="Path">The source, its full path.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Old">What it was bound to, which is still there, in C# display form.</param>
/// <param name="New">What it is bound to now, in another type.</param>
internal sealed record Rebinding(string Path, int Line, int Column, string Old, ISymbol New);
