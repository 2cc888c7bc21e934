using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Tool.Weakening.Frameworks;

namespace ScopeAnalyzers.Tool.Weakening.Reading;

/// <summary>How much an assertion asks: by its check, by the constraint that it is given, or by the condition that it tests.</summary>
internal static class AssertionStrength
{
    /// <summary>The check, which may be a constraint, and its strength.</summary>
    public static (string Check, int Strength) Of(InvocationExpressionSyntax call, string name)
    {
        var arguments = call.ArgumentList.Arguments;
        if (name == "That" && arguments.Count > 1 && Constraint(arguments[1].Expression) is { Length: > 0 } constraint)
            return (constraint, Strengths.Of(constraint));
        var isCondition = name is "True" or "False" or "IsTrue" or "IsFalse" or "That" or "ShouldBeTrue" or "ShouldBeFalse";
        return (name, isCondition && arguments.Count > 0 ? OfCondition(arguments[0].Expression) : Strengths.Of(name));
    }

    /// <summary>The first name of a constraint that says how much it asks: of <c>Is.Not.Null</c>, <c>Not</c>.</summary>
    private static string Constraint(ExpressionSyntax constraint)
    {
        var names = constraint.DescendantNodesAndSelf(node => node is not ArgumentListSyntax).OfType<SimpleNameSyntax>()
            .Select(name => name.Identifier.ValueText)
            .Where(name => name is not ("Is" or "Has" or "Does" or "Contains" or "Throws")).ToList();
        return names.FirstOrDefault() ?? SyntaxText.SimpleName((constraint as MemberAccessExpressionSyntax)?.Expression);
    }

    private static int OfCondition(ExpressionSyntax condition) => condition switch
    {
        ParenthesizedExpressionSyntax inner => OfCondition(inner.Expression),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not => OfCondition(not.Operand),
        BinaryExpressionSyntax binary => binary.Kind() switch
        {
            SyntaxKind.EqualsExpression => Strengths.Exact,
            SyntaxKind.NotEqualsExpression => Strengths.Some,
            SyntaxKind.LogicalOrExpression => Math.Min(OfCondition(binary.Left), OfCondition(binary.Right)),
            SyntaxKind.LogicalAndExpression => Math.Max(OfCondition(binary.Left), OfCondition(binary.Right)),
            SyntaxKind.IsExpression => Strengths.Typed,
            _ => Strengths.Partial,
        },
        IsPatternExpressionSyntax { Pattern: UnaryPatternSyntax or RecursivePatternSyntax } => Strengths.Some,
        IsPatternExpressionSyntax { Pattern: DeclarationPatternSyntax or TypePatternSyntax } => Strengths.Typed,
        InvocationExpressionSyntax call => Strengths.Of(SyntaxText.SimpleName(call.Expression)),
        _ => Strengths.Exact,
    };
}
