using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>
/// The token that a use is on: the name where the use has one, else the token that triggers it
/// (symbols.md, "Without a name").
/// </summary>
internal static class TriggerToken
{
    /// <summary>The token for what the node uses. Never walks down more than one operand at a time, so depth costs no stack.</summary>
    public static SyntaxToken Of(SyntaxNode node)
    {
        while (node is not (SimpleNameSyntax or LiteralExpressionSyntax) && Inner(node) is { } inner)
            node = inner;
        return Own(node);
    }

    /// <summary>
    /// The token for what an implicit conversion of <paramref name="operand"/> calls: that which asks for the other type,
    /// and the operand's own where nothing does.
    /// </summary>
    public static SyntaxToken OfConversion(SyntaxNode operand) => operand.Parent switch
    {
        EqualsValueClauseSyntax clause => clause.EqualsToken,
        AssignmentExpressionSyntax assignment when assignment.Right == operand => assignment.OperatorToken,
        ReturnStatementSyntax statement => statement.ReturnKeyword,
        YieldStatementSyntax statement => statement.YieldKeyword,
        ArrowExpressionClauseSyntax clause => clause.ArrowToken,
        _ => Of(operand),
    };

    /// <summary>The node that carries the token for this one.</summary>
    private static SyntaxNode? Inner(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax call => call.Expression,
        MemberAccessExpressionSyntax access => access.Name,
        MemberBindingExpressionSyntax binding => binding.Name,
        QualifiedNameSyntax name => name.Right,
        AliasQualifiedNameSyntax name => name.Name,
        ParenthesizedExpressionSyntax parenthesized => parenthesized.Expression,
        ObjectCreationExpressionSyntax creation => creation.Type,
        ArrayCreationExpressionSyntax creation => creation.Type,
        CastExpressionSyntax cast => cast.Type,
        DefaultExpressionSyntax @default => @default.Type,
        TypeOfExpressionSyntax of => of.Type,
        SizeOfExpressionSyntax of => of.Type,
        StackAllocArrayCreationExpressionSyntax creation => creation.Type,
        RefExpressionSyntax @ref => @ref.Expression,
        CheckedExpressionSyntax @checked => @checked.Expression,
        DeclarationExpressionSyntax declaration => declaration.Type,
        DeclarationPatternSyntax pattern => pattern.Type,
        TypePatternSyntax pattern => pattern.Type,
        ConstantPatternSyntax pattern => pattern.Expression,
        RecursivePatternSyntax { Type: { } type } => type,
        ParenthesizedPatternSyntax pattern => pattern.Pattern,
        ArrayTypeSyntax type => type.ElementType,
        NullableTypeSyntax type => type.ElementType,
        PointerTypeSyntax type => type.ElementType,
        RefTypeSyntax type => type.Type,
        AttributeSyntax attribute => attribute.Name,
        PrimaryConstructorBaseTypeSyntax type => type.Type,
        SimpleBaseTypeSyntax type => type.Type,
        ExpressionStatementSyntax statement => statement.Expression,
        ArgumentSyntax argument => argument.Expression,
        ExpressionElementSyntax element => element.Expression,
        _ => null,
    };

    private static SyntaxToken Own(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name.Identifier,
        LiteralExpressionSyntax literal => literal.Token,
        ConditionalAccessExpressionSyntax access => access.OperatorToken,
        ElementAccessExpressionSyntax access => access.ArgumentList.OpenBracketToken,
        ElementBindingExpressionSyntax access => access.ArgumentList.OpenBracketToken,
        ImplicitElementAccessSyntax access => access.ArgumentList.OpenBracketToken,
        BinaryExpressionSyntax binary => binary.OperatorToken,
        AssignmentExpressionSyntax assignment => assignment.OperatorToken,
        PrefixUnaryExpressionSyntax unary => unary.OperatorToken,
        PostfixUnaryExpressionSyntax unary => unary.OperatorToken,
        RangeExpressionSyntax range => range.OperatorToken,
        ConditionalExpressionSyntax conditional => conditional.QuestionToken,
        SwitchExpressionSyntax @switch => @switch.SwitchKeyword,
        WithExpressionSyntax with => with.WithKeyword,
        IsPatternExpressionSyntax @is => @is.IsKeyword,
        ParenthesizedLambdaExpressionSyntax lambda => lambda.ArrowToken,
        SimpleLambdaExpressionSyntax lambda => lambda.ArrowToken,
        AnonymousMethodExpressionSyntax method => method.DelegateKeyword,
        EqualsValueClauseSyntax clause => clause.EqualsToken,
        CommonForEachStatementSyntax @foreach => @foreach.ForEachKeyword,
        LocalDeclarationStatementSyntax local when local.UsingKeyword.IsKind(SyntaxKind.UsingKeyword) => local.UsingKeyword,
        VariableDeclaratorSyntax variable => variable.Identifier,
        SingleVariableDesignationSyntax variable => variable.Identifier,
        ConstructorDeclarationSyntax constructor => constructor.Identifier,
        BaseTypeDeclarationSyntax type => type.Identifier,
        ConstructorInitializerSyntax initializer => initializer.ThisOrBaseKeyword,
        OrderingSyntax { Parent: OrderByClauseSyntax clause } ordering => OfOrdering(clause, ordering),
        _ => node.GetFirstToken(),
    };

    /// <summary>The first ordering is asked for by <c>orderby</c>, each further one by its comma.</summary>
    private static SyntaxToken OfOrdering(OrderByClauseSyntax clause, OrderingSyntax ordering)
    {
        var index = clause.Orderings.IndexOf(ordering);
        return index == 0 ? clause.OrderByKeyword : clause.Orderings.GetSeparator(index - 1);
    }
}
