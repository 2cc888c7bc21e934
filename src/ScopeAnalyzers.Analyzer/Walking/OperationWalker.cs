using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Features;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>Evaluates what a body binds to: every member that its operations call, and the type of every expression.</summary>
internal sealed class OperationWalker(SemanticModel model, TreeEvaluator evaluator, CoveredNames covered, WrittenTypes types,
    CancellationToken cancellation)
{
    private readonly ImplicitUses implicitUses = new(model, evaluator, types);
    private readonly ReflectionReader reflection = new(model.Compilation, evaluator);
    private readonly Stack<IOperation> pending = new();

    /// <summary>Whether all lines of the root are agents', so that none of its operations has to be asked for its own.</summary>
    private bool isWhole;

    private Aliases? aliases;

    /// <summary>Operations whose type needs no telling.</summary>
    private HashSet<IOperation>? told;

    /// <summary>Walks from <paramref name="root"/> down, with a stack of its own.</summary>
    public void Walk(IOperation root)
    {
        isWhole = evaluator.Text.Covers(root.Syntax.Span);
        pending.Push(root);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            Enter(pending.Pop());
        }
    }

    private void Enter(IOperation operation)
    {
        if (!isWhole && !evaluator.Text.Meets(operation.Syntax.FullSpan))
            return;

        var kind = operation.Kind;
        if (kind == OperationKind.NameOf)
        {
            covered.AddReference(operation.Syntax);
            return;
        }

        Visit(operation, kind);
        if (operation.Type is { } type && told?.Contains(operation) != true && !RepeatsItsParts(operation, kind))
            evaluator.Infer(operation.Syntax, type);
        foreach (var child in operation.ChildOperations.Reverse())
            pending.Push(child);
    }

    private void Visit(IOperation operation, OperationKind kind)
    {
        switch (kind)
        {
            case OperationKind.Invocation:
                var call = (IInvocationOperation)operation;
                VisitCall(call);
                reflection.Read(call);
                break;
            case OperationKind.Literal:
                reflection.Read((ILiteralOperation)operation);
                break;
            case OperationKind.DynamicInvocation or OperationKind.DynamicIndexerAccess or OperationKind.DynamicMemberReference
                or OperationKind.DynamicObjectCreation:
                evaluator.NotEvaluable(TriggerToken.Of(operation.Syntax), "dynamic");
                break;
            case OperationKind.MethodReference or OperationKind.PropertyReference or OperationKind.FieldReference
                or OperationKind.EventReference:
                var reference = (IMemberReferenceOperation)operation;
                VisitMember(reference.Member, reference.Instance, reference.Syntax);
                reflection.Read(reference);
                break;
            case OperationKind.ObjectCreation:
                var creation = (IObjectCreationOperation)operation;
                VisitCreation(creation);
                reflection.Read(creation);
                break;
            case OperationKind.LocalReference or OperationKind.ParameterReference when operation.Syntax is SimpleNameSyntax name:
                covered.Add(name.Identifier);
                evaluator.Refer(name.Identifier,
                    operation is ILocalReferenceOperation { Local: var local }
                        ? local : ((IParameterReferenceOperation)operation).Parameter);
                break;
            case OperationKind.VariableDeclaration:
                VisitVariables((IVariableDeclarationOperation)operation);
                break;
            case OperationKind.DeclarationExpression when operation is { Syntax: DeclarationExpressionSyntax { Type: var written,
                Designation: SingleVariableDesignationSyntax }, Type: { } declared }:
                types.ReadVariable(written, declared);
                break;
            case OperationKind.Conversion:
                VisitConversion((IConversionOperation)operation);
                break;
            case OperationKind.None:
                // Accept would tell the visitor of none.
                implicitUses.DefaultVisit(operation);
                break;
            case var plain when OperationShape.TellsOfNoSymbol(plain):
                break;
            default:
                operation.Accept(implicitUses);
                break;
        }
    }

    /// <summary>Whether the operation's type is written, or the type of an operand that is evaluated by itself.</summary>
    private static bool RepeatsItsParts(IOperation operation, OperationKind kind) => kind switch
    {
        OperationKind.ObjectOrCollectionInitializer
            or OperationKind.SimpleAssignment
            or OperationKind.CompoundAssignment
            or OperationKind.DeconstructionAssignment
            or OperationKind.CoalesceAssignment
            or OperationKind.DeclarationExpression
            or OperationKind.ConditionalAccess
            or OperationKind.Conditional
            or OperationKind.Coalesce
            or OperationKind.SwitchExpression
            or OperationKind.With => true,
        OperationKind.InstanceReference => operation.IsImplicit,
        OperationKind.Conversion => operation is IConversionOperation { IsTryCast: true, IsImplicit: false },
        OperationKind.DelegateCreation =>
            operation is IDelegateCreationOperation { IsImplicit: true, Target: IAnonymousFunctionOperation { IsImplicit: true } },
        OperationKind.LocalReference => operation is ILocalReferenceOperation { IsDeclaration: true },
        _ => false,
    };

    private void VisitVariables(IVariableDeclarationOperation variables)
    {
        if (variables is { Syntax: VariableDeclarationSyntax { Type: var written }, Declarators: [{ Symbol.Type: { } declared }, ..] })
            types.ReadVariable(written, declared);
    }

    private void VisitConversion(IConversionOperation conversion)
    {
        if (implicitUses.EvaluateConversion(conversion))
            (told ??= []).Add(conversion);
        if (conversion is { IsImplicit: false, Syntax: CastExpressionSyntax cast })
            types.Read(cast.Type, conversion.Type);
    }

    private void VisitCall(IInvocationOperation call)
    {
        VisitMember(call.TargetMethod, call.Instance, call.Syntax);
        if (!call.TargetMethod.IsGenericMethod)
            return;

        var token = TriggerToken.Of(call.Syntax);
        if (token.Parent is GenericNameSyntax name)
        {
            types.Read(name, call.TargetMethod.TypeArguments);
            return;
        }

        foreach (var argument in call.TargetMethod.TypeArguments)
            evaluator.Infer(token, argument);
    }

    private void VisitMember(ISymbol member, IOperation? instance, SyntaxNode syntax)
    {
        var token = TriggerToken.Of(syntax);
        if (token.Parent is SimpleNameSyntax name)
        {
            covered.Add(token);
            if (instance is null)
                ReadReceiver(name, member);
        }

        // A member of a denied type reports its instance's type too, where both stand on one line: one use, one diagnostic.
        if (evaluator.Use(token, member) && instance is not null && evaluator.Text.SameLine(token, TriggerToken.Of(instance.Syntax)))
            (told ??= []).Add(instance);
    }

    private void VisitCreation(IObjectCreationOperation creation)
    {
        var token = TriggerToken.Of(creation.Syntax);
        evaluator.Use(token, creation.Constructor);
        if (creation.Syntax is ObjectCreationExpressionSyntax { Type: var written })
            types.Read(written, creation.Type);
    }

    /// <summary>
    /// Evaluates the type before a static member, where it can be no other than the member's own: not one that inherits the member, and
    /// not an alias.
    /// </summary>
    private void ReadReceiver(SimpleNameSyntax name, ISymbol member)
    {
        if (name.Parent is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } access && access.Name == name
            && member is { IsStatic: true, ContainingType: { } type } and not IMethodSymbol { IsExtensionMethod: true }
            && (type.IsSealed || type.IsStatic || type.IsValueType)
            && !IsAlias(receiver.Identifier.ValueText))
            types.Read(receiver, type);
    }

    private bool IsAlias(string name)
    {
        aliases ??= new(model.Compilation, model.SyntaxTree.GetRoot(cancellation), cancellation);
        return aliases.Contains(name);
    }
}
