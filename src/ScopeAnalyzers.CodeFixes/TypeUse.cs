using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeAnalyzers.CodeFixes;

/// <summary>A place where code names a type.</summary>
/// <param name="Node">The name, as far as it is qualified.</param>
internal sealed record TypeUse(SyntaxNode Node, INamedTypeSymbol Type)
{
    /// <summary>The type that a token names, or through which it names a static member, or null if it does neither.</summary>
    public static TypeUse? Find(SemanticModel model, SyntaxToken token, CancellationToken cancellation)
    {
        if (token.Parent is not SimpleNameSyntax name || name.FirstAncestorOrSelf<UsingDirectiveSyntax>() is not null)
            return null;

        var qualified = Qualified(name);
        return model.GetSymbolInfo(name, cancellation).Symbol switch
        {
            INamedTypeSymbol type => new(qualified, type),
            IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: var type } => new(qualified, type),
            { IsStatic: true } when qualified is MemberAccessExpressionSyntax { Expression: var owner }
                && model.GetSymbolInfo(owner, cancellation).Symbol is INamedTypeSymbol type => new(owner, type),
            _ => null,
        };
    }

    /// <summary>The node with what is done with the type there: its construction, the call of its member.</summary>
    public static SyntaxNode Whole(SyntaxNode node) => node.Parent switch
    {
        ObjectCreationExpressionSyntax creation when creation.Type == node => creation,
        AttributeSyntax attribute => attribute,
        MemberAccessExpressionSyntax access when access.Expression == node => Whole(access),
        InvocationExpressionSyntax call when call.Expression == node => call,
        _ => node,
    };

    private static SyntaxNode Qualified(SyntaxNode name) => name.Parent switch
    {
        QualifiedNameSyntax qualified when qualified.Right == name => Qualified(qualified),
        AliasQualifiedNameSyntax qualified when qualified.Name == name => Qualified(qualified),
        MemberAccessExpressionSyntax access when access.Name == name => access,
        _ => name,
    };
}
