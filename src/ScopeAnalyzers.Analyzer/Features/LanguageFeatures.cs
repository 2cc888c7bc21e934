using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Analyzer.Evaluation;

namespace ScopeAnalyzers.Analyzer.Features;

/// <summary>The features of the language that are capabilities, by the syntax that they are known by (manifest.md, "Scopes").</summary>
internal static class LanguageFeatures
{
    /// <summary>Evaluates the features that a node makes use of by itself, each at its token.</summary>
    public static void Read(SyntaxNode node, TreeEvaluator evaluator)
    {
        if (UnsafeThing(node.Kind()) is { } thing)
            evaluator.Capability(TokenOf(node), "unsafe", thing);

        foreach (var keyword in KeywordsOf(node))
        {
            if (keyword.IsKind(SyntaxKind.UnsafeKeyword))
                evaluator.Capability(keyword, "unsafe", "unsafe");
            else if (keyword.IsKind(SyntaxKind.ExternKeyword))
                evaluator.Capability(keyword, "native", "extern");
        }
    }

    private static string? UnsafeThing(SyntaxKind node) => node switch
    {
        SyntaxKind.FixedStatement => "fixed",
        SyntaxKind.PointerType => "a pointer",
        SyntaxKind.FunctionPointerType => "a function pointer",
        SyntaxKind.PointerIndirectionExpression => "a pointer",
        SyntaxKind.PointerMemberAccessExpression => "a pointer",
        SyntaxKind.AddressOfExpression => "a pointer",
        SyntaxKind.MakeRefExpression => "__makeref",
        SyntaxKind.RefTypeExpression => "__reftype",
        SyntaxKind.RefValueExpression => "__refvalue",
        _ => null,
    };

    private static SyntaxTokenList KeywordsOf(SyntaxNode node) => node switch
    {
        MemberDeclarationSyntax member => member.Modifiers,
        LocalFunctionStatementSyntax function => function.Modifiers,
        UnsafeStatementSyntax statement => SyntaxFactory.TokenList(statement.UnsafeKeyword),
        UsingDirectiveSyntax directive => SyntaxFactory.TokenList(directive.UnsafeKeyword),
        _ => default,
    };

    private static SyntaxToken TokenOf(SyntaxNode node) => node switch
    {
        PointerTypeSyntax type => type.AsteriskToken,
        MemberAccessExpressionSyntax access => access.OperatorToken,
        _ => node.GetFirstToken(),
    };
}
