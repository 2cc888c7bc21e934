using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>
/// Evaluates what the compiler calls without the code naming it; operations that name what they call are not told of here.
/// </summary>
internal sealed class ImplicitUses(SemanticModel model, TreeEvaluator evaluator, WrittenTypes types) : OperationVisitor
{
    /// <summary>Operations that the compiler this is built against does not know: every method they tell of is used.</summary>
    public override void DefaultVisit(IOperation operation)
    {
        // The oldest compiler has no operation of its own for a collection expression.
        if (operation is { Kind: OperationKind.None, Syntax: CollectionExpressionSyntax collection })
            evaluator.Use(collection, CollectionConstruction.Of(model.GetTypeInfo(collection).ConvertedType));
        foreach (var property in OperationShape.SymbolsOf(operation))
            evaluator.Use(operation.Syntax, property.GetValue(operation) as ISymbol);
    }

    /// <inheritdoc/>
    public override void VisitBinaryOperator(IBinaryOperation operation)
    {
        evaluator.Use(operation.Syntax,
            operation.OperatorMethod ?? LoweredOperators.Of(operation.OperatorKind, operation.LeftOperand.Type));
        if (operation.Type?.SpecialType == SpecialType.System_String)
            EvaluateToString(TriggerToken.Of(operation.Syntax), operation.LeftOperand, operation.RightOperand);
    }

    /// <inheritdoc/>
    public override void VisitUnaryOperator(IUnaryOperation operation) => evaluator.Use(operation.Syntax, operation.OperatorMethod);

    /// <inheritdoc/>
    public override void VisitIncrementOrDecrement(IIncrementOrDecrementOperation operation) =>
        evaluator.Use(operation.Syntax, operation.OperatorMethod);

    /// <inheritdoc/>
    public override void VisitCompoundAssignment(ICompoundAssignmentOperation operation) => Each(
        TriggerToken.Of(operation.Syntax),
        operation.OperatorMethod ?? LoweredOperators.Of(operation.OperatorKind, operation.Target.Type),
        operation.InConversion.MethodSymbol,
        operation.OutConversion.MethodSymbol);

    /// <inheritdoc/>
    public override void VisitCoalesce(ICoalesceOperation operation) =>
        evaluator.Use(operation.Syntax, operation.ValueConversion.MethodSymbol);

    /// <summary>Which operators compare the elements is not told by the operation: those of the elements' types stand for them.</summary>
    public override void VisitTupleBinaryOperator(ITupleBinaryOperation operation)
    {
        var name = operation.OperatorKind == BinaryOperatorKind.NotEquals
            ? WellKnownMemberNames.InequalityOperatorName : WellKnownMemberNames.EqualityOperatorName;
        var token = TriggerToken.Of(operation.Syntax);
        foreach (var operand in new[] { operation.LeftOperand, operation.RightOperand })
        {
            if (operand.Type is null)
                continue;
            foreach (var part in TypeParts.Of(operand.Type))
            {
                evaluator.Infer(token, part);
                foreach (var @operator in part.GetMembers(name))
                    evaluator.Use(token, @operator);
            }
        }
    }

    /// <inheritdoc/>
    public override void VisitDeconstructionAssignment(IDeconstructionAssignmentOperation operation)
    {
        if (operation.Syntax is AssignmentExpressionSyntax assignment)
            EvaluateDeconstruction(assignment.OperatorToken, model.GetDeconstructionInfo(assignment));
    }

    /// <inheritdoc/>
    public override void VisitForEachLoop(IForEachLoopOperation operation)
    {
        if (operation.Syntax is not CommonForEachStatementSyntax loop)
            return;

        // The compiler reads arrays and strings by index: their enumerators are not used.
        var info = model.GetForEachStatementInfo(loop);
        if (Unconverted(operation.Collection).Type is not (IArrayTypeSymbol or { SpecialType: SpecialType.System_String }))
            Each(loop.ForEachKeyword, info.GetEnumeratorMethod, info.MoveNextMethod, info.CurrentProperty, info.DisposeMethod);

        Each(loop.ForEachKeyword, info.CurrentConversion.MethodSymbol, info.ElementConversion.MethodSymbol);
        evaluator.Infer(loop.ForEachKeyword, info.ElementType);
        if (loop is ForEachStatementSyntax { Type: var written } && operation.Locals is [{ Type: var type }])
            types.ReadVariable(written, type);
        if (loop is ForEachVariableStatementSyntax deconstruction)
            EvaluateDeconstruction(loop.ForEachKeyword, model.GetDeconstructionInfo(deconstruction));
    }

    /// <inheritdoc/>
    public override void VisitAwait(IAwaitOperation operation)
    {
        if (operation.Syntax is not AwaitExpressionSyntax awaited)
            return;
        var info = model.GetAwaitExpressionInfo(awaited);
        Each(awaited.AwaitKeyword, info.GetAwaiterMethod, info.IsCompletedProperty, info.GetResultMethod);
    }

    /// <inheritdoc/>
    public override void VisitUsing(IUsingOperation operation)
    {
        if (operation.Syntax is UsingStatementSyntax statement)
            EvaluateDispose(statement.UsingKeyword, operation.Resources, operation.IsAsynchronous);
    }

    /// <inheritdoc/>
    public override void VisitUsingDeclaration(IUsingDeclarationOperation operation)
    {
        if (operation.Syntax is LocalDeclarationStatementSyntax statement)
            EvaluateDispose(statement.UsingKeyword, operation.DeclarationGroup, operation.IsAsynchronous);
    }

    /// <inheritdoc/>
    public override void VisitLock(ILockOperation operation)
    {
        if (operation.Syntax is LockStatementSyntax statement)
            evaluator.Infer(statement.LockKeyword, model.Compilation.GetTypeByMetadataName("System.Threading.Monitor"));
    }

    /// <inheritdoc/>
    public override void VisitRecursivePattern(IRecursivePatternOperation operation) => evaluator.Use(
        operation.Syntax is RecursivePatternSyntax { PositionalPatternClause.OpenParenToken: var open }
            ? open : TriggerToken.Of(operation.Syntax),
        operation.DeconstructSymbol);

    /// <inheritdoc/>
    public override void VisitListPattern(IListPatternOperation operation) =>
        Each(TriggerToken.Of(operation.Syntax), operation.LengthSymbol, operation.IndexerSymbol);

    /// <inheritdoc/>
    public override void VisitSlicePattern(ISlicePatternOperation operation) => evaluator.Use(operation.Syntax, operation.SliceSymbol);

    /// <inheritdoc/>
    public override void VisitImplicitIndexerReference(IImplicitIndexerReferenceOperation operation) =>
        Each(TriggerToken.Of(operation.Syntax), operation.LengthSymbol, operation.IndexerSymbol);

    /// <inheritdoc/>
    public override void VisitRangeOperation(IRangeOperation operation) => evaluator.Use(operation.Syntax, operation.Method);

    /// <inheritdoc/>
    public override void VisitWith(IWithOperation operation) => evaluator.Use(operation.Syntax, operation.CloneMethod);

    /// <inheritdoc/>
    public override void VisitInterpolation(IInterpolationOperation operation)
    {
        if (operation.Syntax is InterpolationSyntax hole)
            EvaluateToString(hole.OpenBraceToken, operation.Expression);
    }

    /// <summary>Evaluates the method that a conversion calls, if it calls one, true if it violates.</summary>
    public bool EvaluateConversion(IConversionOperation conversion) =>
        (conversion.OperatorMethod ?? LoweredOperators.Of(conversion)) is { } method
        && evaluator.Use(conversion.IsImplicit ? TriggerToken.OfConversion(conversion.Syntax) : TriggerToken.Of(conversion.Syntax), method);

    private void EvaluateDispose(SyntaxToken token, IOperation resources, bool isAsynchronous)
    {
        foreach (var type in ResourceTypes(resources))
            evaluator.Use(token, Dispose.Of(type, model, token.SpanStart, isAsynchronous));
    }

    private void EvaluateDeconstruction(SyntaxToken token, DeconstructionInfo info)
    {
        evaluator.Use(token, info.Method);
        evaluator.Use(token, info.Conversion?.MethodSymbol);
        foreach (var nested in info.Nested)
            EvaluateDeconstruction(token, nested);
    }

    /// <summary>Text is made of a value by its <c>ToString</c>, whichever way the compiler goes there.</summary>
    private void EvaluateToString(SyntaxToken token, params IOperation[] values)
    {
        foreach (var value in values)
        {
            for (var type = Unconverted(value).Type; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            {
                if (type.GetMembers(nameof(ToString)).OfType<IMethodSymbol>()
                    .FirstOrDefault(method => method.Parameters.IsEmpty) is { } method)
                {
                    evaluator.Infer(token, method);
                    break;
                }
            }
        }
    }

    private void Each(SyntaxToken token, params ISymbol?[] symbols)
    {
        foreach (var symbol in symbols)
            evaluator.Use(token, symbol);
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
