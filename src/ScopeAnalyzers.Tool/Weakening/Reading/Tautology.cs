using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeAnalyzers.Tool.Weakening.Reading;

/// <summary>Finds assertions that pass whatever the code under test does.</summary>
internal static class Tautology
{
    private static readonly string[] NotNull = ["NotNull", "IsNotNull", "NotBeNull", "ShouldNotBeNull"];

    /// <summary>Whether an assertion is one.</summary>
    /// <param name="subject">What a chain is about: the call that opens it, or the value that a check is called on.</param>
    public static bool Is(InvocationExpressionSyntax call, string check, SyntaxNode? subject)
    {
        var arguments = call.ArgumentList.Arguments.Select(argument => argument.Expression).ToList();
        var value = ValueOf(subject);
        if (value is not null)
            arguments.Insert(0, value);
        if (arguments.Count == 0)
            return false;
        return check switch
        {
            "True" or "IsTrue" or "BeTrue" or "ShouldBeTrue" => IsAlways(arguments[0], true),
            "False" or "IsFalse" or "BeFalse" or "ShouldBeFalse" => IsAlways(arguments[0], false),
            "That" when arguments.Count == 1 => IsAlways(arguments[0], true),
            "That" => IsSame(arguments[0], ConstraintValue(arguments[1])),
            "Pass" => true,
            _ when NotNull.Contains(check) => !arguments[0].IsKind(SyntaxKind.NullLiteralExpression)
                && arguments[0] is ObjectCreationExpressionSyntax or LiteralExpressionSyntax or TypeOfExpressionSyntax,
            _ => arguments.Count > 1 && IsOfSame(check) && IsSame(arguments[0], arguments[1]),
        };
    }

    private static bool IsOfSame(string check) => check is "Equal" or "Same" or "StrictEqual" or "Equivalent" or "AreEqual" or "AreSame"
        or "AreEquivalent" or "Be" or "BeSameAs" or "BeEquivalentTo" or "ShouldBe" or "ShouldBeSameAs" or "ShouldBeEquivalentTo"
        or "IsEqualTo" or "IsEquivalentTo" or "IsSameReferenceAs";

    private static ExpressionSyntax? ValueOf(SyntaxNode? subject) => subject switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Should" } access } =>
            access.Expression,
        InvocationExpressionSyntax { ArgumentList.Arguments: [var only] } => only.Expression,
        ExpressionSyntax expression => expression,
        _ => null,
    };

    private static ExpressionSyntax? ConstraintValue(ExpressionSyntax constraint) =>
        constraint is InvocationExpressionSyntax { ArgumentList.Arguments: [var only] } made
            && SyntaxText.SimpleName(made.Expression) is "EqualTo" or "SameAs" or "EquivalentTo" ? only.Expression : null;

    private static bool IsSame(ExpressionSyntax one, ExpressionSyntax? other) =>
        other is not null && SyntaxFactory.AreEquivalent(one, other)
        && !one.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax);

    private static bool IsAlways(ExpressionSyntax condition, bool value) => condition switch
    {
        ParenthesizedExpressionSyntax inner => IsAlways(inner.Expression, value),
        LiteralExpressionSyntax literal => literal.IsKind(value ? SyntaxKind.TrueLiteralExpression : SyntaxKind.FalseLiteralExpression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => IsAlways(not.Operand, !value),
        BinaryExpressionSyntax binary => binary.Kind() switch
        {
            SyntaxKind.LogicalOrExpression => value && (IsAlways(binary.Left, true) || IsAlways(binary.Right, true)),
            SyntaxKind.LogicalAndExpression => !value && (IsAlways(binary.Left, false) || IsAlways(binary.Right, false)),
            SyntaxKind.EqualsExpression => value && IsSame(binary.Left, binary.Right),
            SyntaxKind.NotEqualsExpression => !value && IsSame(binary.Left, binary.Right),
            SyntaxKind.GreaterThanOrEqualExpression => value && binary.Right.ToString() == "0"
                && SyntaxText.SimpleName(binary.Left) is "Count" or "Length",
            _ => false,
        },
        _ => false,
    };
}
