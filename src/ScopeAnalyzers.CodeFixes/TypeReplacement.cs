using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Microsoft.CodeAnalysis.Text;

namespace ScopeAnalyzers.CodeFixes;

/// <summary>Puts one type instead of another.</summary>
internal static class TypeReplacement
{
    /// <summary>
    /// The document with another type in place of the one that the code uses here, or null if it names none, or the code would not compile.
    /// </summary>
    /// <param name="span">The name of the type, or of a static member that is used through it.</param>
    /// <param name="name">The other type, with its namespace.</param>
    public static async Task<Document?> Of(Document document, TextSpan span, string name, CancellationToken cancellation)
    {
        if (await document.GetSemanticModelAsync(cancellation).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellation).ConfigureAwait(false) is not { } root
            || TypeUse.Find(model, root.FindToken(span.Start), cancellation) is not { } use
            || TypeByName.Find(model.Compilation, name) is not { } other
            || Constructed(other, use.Type) is not { } type)
            return null;

        var mark = new SyntaxAnnotation();
        var changed = document.WithSyntaxRoot(
            root.ReplaceNode(use.Node, Written(type, use).WithTriviaFrom(use.Node).WithAdditionalAnnotations(mark, Simplifier.Annotation)));
        return await Compiles(changed, mark, cancellation).ConfigureAwait(false) ? changed : null;
    }

    private static SyntaxNode Written(INamedTypeSymbol type, TypeUse use)
    {
        var name = type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat);
        return use.Node.Parent is MemberAccessExpressionSyntax ? SyntaxFactory.ParseExpression(name) : SyntaxFactory.ParseTypeName(name);
    }

    private static INamedTypeSymbol? Constructed(INamedTypeSymbol type, INamedTypeSymbol like) =>
        type.Arity == 0 ? type : type.Arity == like.Arity ? type.Construct(like.TypeArguments.ToArray()) : null;

    // What goes on with a variable of the type is for whoever applies this; what is done with the type here has to be possible.
    private static async Task<bool> Compiles(Document changed, SyntaxAnnotation mark, CancellationToken cancellation)
    {
        var root = await changed.GetSyntaxRootAsync(cancellation).ConfigureAwait(false);
        var model = await changed.GetSemanticModelAsync(cancellation).ConfigureAwait(false);
        var use = TypeUse.Whole(root!.GetAnnotatedNodes(mark).Single());
        return model!.GetDiagnostics(use.Span, cancellation).All(diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
    }
}
