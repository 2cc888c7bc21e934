using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ScopeAnalyzers.Tool.Weakening.Reading;

/// <summary>What decides whether an assertion is reached, and whether it counts if it fails.</summary>
internal static class Surroundings
{
    /// <summary>How many conditions around an assertion may keep it from being reached.</summary>
    public static int Conditions(SyntaxNode call, SyntaxNode body)
    {
        var count = 0;
        for (var (inner, outer) = (call, call.Parent); inner != body && outer is not null; (inner, outer) = (outer, outer.Parent))
        {
            count += outer switch
            {
                IfStatementSyntax conditional => inner == conditional.Condition ? 0 : 1,
                WhileStatementSyntax loop => inner == loop.Condition ? 0 : 1,
                ConditionalExpressionSyntax choice => inner == choice.Condition ? 0 : 1,
                BinaryExpressionSyntax binary => inner == binary.Right && binary.Kind() is SyntaxKind.LogicalAndExpression
                    or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression ? 1 : 0,
                SwitchSectionSyntax or SwitchExpressionArmSyntax or CatchClauseSyntax => 1,
                LocalFunctionStatementSyntax function => IsCalled(function.Identifier.ValueText, body) ? 0 : 1,
                VariableDeclaratorSyntax variable => inner is EqualsValueClauseSyntax { Value: AnonymousFunctionExpressionSyntax }
                    && !IsCalled(variable.Identifier.ValueText, body) ? 1 : 0,
                _ => 0,
            };
        }

        return count;
    }

    /// <summary>Whether an exception of an assertion ends in a <c>catch</c> that neither throws nor asserts.</summary>
    public static bool IsCaught(SyntaxNode call, SyntaxNode body) =>
        call.Ancestors().TakeWhile(node => node != body.Parent).OfType<TryStatementSyntax>()
            .Any(guarded => guarded.Block.Span.Contains(call.Span) && guarded.Catches.Any(IsSilent));

    private static bool IsSilent(CatchClauseSyntax clause) => clause.Filter is null
        && !clause.Block.DescendantNodes().Any(node => node is ThrowStatementSyntax or ThrowExpressionSyntax)
        && !AssertionReader.Holds(clause.Block);

    // A function that only its own name names is never called.
    private static bool IsCalled(string name, SyntaxNode body) =>
        body.DescendantNodes().OfType<IdentifierNameSyntax>().Any(each => each.Identifier.ValueText == name);
}
