using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeAnalyzers.Analyzer;

/// <summary>Judges what the compiler calls without the code naming it.</summary>
internal sealed class ImplicitUses(SemanticModel model, TreeJudge judge, WrittenTypes types)
{
    /// <summary>Judges what this operation calls; operations that name what they call are not told of here.</summary>
    public void Judge(IOperation operation)
    {
        switch (operation)
        {
            case IBinaryOperation binary:
                judge.Use(binary.Syntax, binary.OperatorMethod ?? LoweredOperators.Of(binary.OperatorKind, binary.LeftOperand.Type));
                if (binary.Type?.SpecialType == SpecialType.System_String)
                    JudgeToString(TriggerToken.Of(binary.Syntax), binary.LeftOperand, binary.RightOperand);
                break;
            case IUnaryOperation unary:
                judge.Use(unary.Syntax, unary.OperatorMethod);
                break;
            case IIncrementOrDecrementOperation step:
                judge.Use(step.Syntax, step.OperatorMethod);
                break;
            case ICompoundAssignmentOperation assignment:
                Each(TriggerToken.Of(assignment.Syntax), assignment.OperatorMethod ?? LoweredOperators.Of(assignment.OperatorKind, assignment.Target.Type), assignment.InConversion.MethodSymbol, assignment.OutConversion.MethodSymbol);
                break;
            case ICoalesceOperation coalesce:
                judge.Use(coalesce.Syntax, coalesce.ValueConversion.MethodSymbol);
                break;
            case ITupleBinaryOperation comparison:
                JudgeTupleEquality(comparison);
                break;
            case IDeconstructionAssignmentOperation { Syntax: AssignmentExpressionSyntax assignment }:
                JudgeDeconstruction(assignment.OperatorToken, model.GetDeconstructionInfo(assignment));
                break;
            case IForEachLoopOperation { Syntax: CommonForEachStatementSyntax loop } each:
                JudgeForEach(loop, each);
                break;
            case IAwaitOperation { Syntax: AwaitExpressionSyntax awaited }:
                var await = model.GetAwaitExpressionInfo(awaited);
                Each(awaited.AwaitKeyword, await.GetAwaiterMethod, await.IsCompletedProperty, await.GetResultMethod);
                break;
            case IUsingOperation { Syntax: UsingStatementSyntax statement } @using:
                foreach (var type in ResourceTypes(@using.Resources))
                    judge.Use(statement.UsingKeyword, Dispose.Of(type, model, statement.SpanStart, @using.IsAsynchronous));
                break;
            case IUsingDeclarationOperation { Syntax: LocalDeclarationStatementSyntax statement } @using:
                foreach (var type in ResourceTypes(@using.DeclarationGroup))
                    judge.Use(statement.UsingKeyword, Dispose.Of(type, model, statement.SpanStart, @using.IsAsynchronous));
                break;
            case ILockOperation { Syntax: LockStatementSyntax statement }:
                judge.Infer(statement.LockKeyword, model.Compilation.GetTypeByMetadataName("System.Threading.Monitor"));
                break;
            case IRecursivePatternOperation pattern:
                judge.Use(pattern.Syntax is RecursivePatternSyntax { PositionalPatternClause.OpenParenToken: var open } ? open : TriggerToken.Of(pattern.Syntax), pattern.DeconstructSymbol);
                break;
            case IListPatternOperation pattern:
                Each(TriggerToken.Of(pattern.Syntax), pattern.LengthSymbol, pattern.IndexerSymbol);
                break;
            case ISlicePatternOperation pattern:
                judge.Use(TriggerToken.Of(pattern.Syntax), pattern.SliceSymbol);
                break;
            case IImplicitIndexerReferenceOperation access:
                Each(TriggerToken.Of(access.Syntax), access.LengthSymbol, access.IndexerSymbol);
                break;
            case IRangeOperation range:
                judge.Use(TriggerToken.Of(range.Syntax), range.Method);
                break;
            case IWithOperation with:
                judge.Use(TriggerToken.Of(with.Syntax), with.CloneMethod);
                break;
            case IInterpolationOperation { Syntax: InterpolationSyntax hole } interpolation:
                JudgeToString(hole.OpenBraceToken, interpolation.Expression);
                break;
            default:
                JudgeByShape(operation);
                break;
        }
    }

    /// <summary>Judges the method that a conversion calls, if it calls one; true where it violates.</summary>
    public bool JudgeConversion(IConversionOperation conversion) =>
        (conversion.OperatorMethod ?? LoweredOperators.Of(conversion)) is { } method
        && judge.Use(conversion.IsImplicit ? TriggerToken.OfConversion(conversion.Syntax) : TriggerToken.Of(conversion.Syntax), method);

    private void JudgeForEach(CommonForEachStatementSyntax loop, IForEachLoopOperation each)
    {
        // The compiler reads arrays and strings by index: their enumerators are not used.
        var info = model.GetForEachStatementInfo(loop);
        if (Unconverted(each.Collection).Type is not (IArrayTypeSymbol or { SpecialType: SpecialType.System_String }))
            Each(loop.ForEachKeyword, info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty, info.DisposeMethod);

        Each(loop.ForEachKeyword, info.CurrentConversion.MethodSymbol, info.ElementConversion.MethodSymbol);
        judge.Infer(loop.ForEachKeyword, info.ElementType);
        if (loop is ForEachStatementSyntax { Type: var written } && each.Locals is [{ Type: var type }])
            types.ReadVariable(written, type);
        if (loop is ForEachVariableStatementSyntax deconstruction)
            JudgeDeconstruction(loop.ForEachKeyword, model.GetDeconstructionInfo(deconstruction));
    }

    private void JudgeDeconstruction(SyntaxToken token, DeconstructionInfo info)
    {
        judge.Use(token, info.Method);
        judge.Use(token, info.Conversion?.MethodSymbol);
        foreach (var nested in info.Nested)
            JudgeDeconstruction(token, nested);
    }

    /// <summary>Which operators compare the elements is not told by the operation: those of the elements' types stand for them.</summary>
    private void JudgeTupleEquality(ITupleBinaryOperation comparison)
    {
        var name = comparison.OperatorKind == BinaryOperatorKind.NotEquals ? WellKnownMemberNames.InequalityOperatorName : WellKnownMemberNames.EqualityOperatorName;
        var token = TriggerToken.Of(comparison.Syntax);
        foreach (var operand in new[] { comparison.LeftOperand, comparison.RightOperand })
        {
            if (operand.Type is null)
                continue;
            foreach (var part in TypeParts.Of(operand.Type))
            {
                judge.Infer(token, part);
                foreach (var @operator in part.GetMembers(name))
                    judge.Use(token, @operator);
            }
        }
    }

    /// <summary>Text is made of a value by its <c>ToString</c>, whichever way the compiler goes there.</summary>
    private void JudgeToString(SyntaxToken token, params IOperation[] values)
    {
        foreach (var value in values)
        {
            for (var type = Unconverted(value).Type; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            {
                if (type.GetMembers(nameof(ToString)).OfType<IMethodSymbol>().FirstOrDefault(method => method.Parameters.IsEmpty) is { } method)
                {
                    judge.Infer(token, method);
                    break;
                }
            }
        }
    }

    /// <summary>Operations that the compiler this is built against does not know: every method they tell of is used.</summary>
    private void JudgeByShape(IOperation operation)
    {
        foreach (var symbol in OperationShape.SymbolsOf(operation))
            judge.Use(operation.Syntax, symbol);
    }

    private void Each(SyntaxToken token, params ISymbol?[] symbols)
    {
        foreach (var symbol in symbols)
            judge.Use(token, symbol);
    }

    private static IOperation Unconverted(IOperation operation)
    {
        while (operation is IConversionOperation { IsImplicit: true } conversion)
            operation = conversion.Operand;
        return operation;
    }

    private static IEnumerable<ITypeSymbol> ResourceTypes(IOperation resources) => resources switch
    {
        IVariableDeclarationGroupOperation group => group.Declarations
            .SelectMany(declaration => declaration.Declarators)
            .Select(declarator => declarator.Symbol.Type),
        { Type: { } type } => [Unconverted(resources).Type ?? type],
        _ => [],
    };
}
