using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeAnalyzers.Analyzer;

/// <summary>The features of the language that are capabilities, by the syntax that they are known by (manifest.md, "Capabilities").</summary>
internal static class LanguageFeatures
{
    private static readonly Dictionary<SyntaxKind, (string Capability, string Thing)> ByNode = new()
    {
        [SyntaxKind.FixedStatement] = ("unsafe", "fixed"),
        [SyntaxKind.PointerType] = ("unsafe", "a pointer"),
        [SyntaxKind.FunctionPointerType] = ("unsafe", "a function pointer"),
        [SyntaxKind.PointerIndirectionExpression] = ("unsafe", "a pointer"),
        [SyntaxKind.PointerMemberAccessExpression] = ("unsafe", "a pointer"),
        [SyntaxKind.AddressOfExpression] = ("unsafe", "a pointer"),
        [SyntaxKind.MakeRefExpression] = ("unsafe", "__makeref"),
        [SyntaxKind.RefTypeExpression] = ("unsafe", "__reftype"),
        [SyntaxKind.RefValueExpression] = ("unsafe", "__refvalue"),
    };

    private static readonly Dictionary<SyntaxKind, (string Capability, string Thing)> ByKeyword = new()
    {
        [SyntaxKind.UnsafeKeyword] = ("unsafe", "unsafe"),
        [SyntaxKind.ExternKeyword] = ("native", "extern"),
    };

    /// <summary>The features that a node makes use of by itself, each with its token.</summary>
    public static IEnumerable<(SyntaxToken Token, string Capability, string Thing)> Of(SyntaxNode node) =>
        ByNode.ContainsKey(node.Kind()) || KeywordsOf(node).Count > 0 ? Find(node) : [];

    private static IEnumerable<(SyntaxToken Token, string Capability, string Thing)> Find(SyntaxNode node)
    {
        if (ByNode.TryGetValue(node.Kind(), out var feature))
            yield return (TokenOf(node), feature.Capability, feature.Thing);

        foreach (var keyword in KeywordsOf(node))
        {
            if (ByKeyword.TryGetValue(keyword.Kind(), out var modifier))
                yield return (keyword, modifier.Capability, modifier.Thing);
        }
    }

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
