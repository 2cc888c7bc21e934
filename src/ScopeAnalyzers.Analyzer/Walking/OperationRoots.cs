using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>The nodes whose operations are asked for: bodies, initializers and attributes, each once.</summary>
internal static class OperationRoots
{
    /// <summary>Whether the operation of this node holds all that is bound in it, and no other root's does.</summary>
    public static bool Contains(SyntaxNode node) => node switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null,
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        ArrowExpressionClauseSyntax => node.Parent is BasePropertyDeclarationSyntax,
        EqualsValueClauseSyntax => IsDeclarations(node),
        AttributeSyntax or PrimaryConstructorBaseTypeSyntax => true,
        StatementSyntax => node.Parent is GlobalStatementSyntax,
        _ => false,
    };

    /// <summary>Whether the clause gives a member or a parameter its value, and not a local, which its body holds.</summary>
    private static bool IsDeclarations(SyntaxNode clause) => clause.Parent switch
    {
        VariableDeclaratorSyntax variable => variable.Parent?.Parent is BaseFieldDeclarationSyntax,
        PropertyDeclarationSyntax or EnumMemberDeclarationSyntax or ParameterSyntax => true,
        _ => false,
    };
}
