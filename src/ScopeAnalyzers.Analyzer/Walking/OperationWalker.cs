using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ScopeAnalyzers.Analyzer;

/// <summary>Judges what a body binds to: every member that its operations call, and the type of every expression.</summary>
internal sealed class OperationWalker(SemanticModel model, TreeJudge judge, CoveredNames covered, WrittenTypes types, CancellationToken cancellation)
{
    private readonly Aliases aliases = new(model.Compilation, model.SyntaxTree.GetRoot(cancellation), cancellation);
    private readonly ImplicitUses implicitUses = new(model, judge, types);
    private readonly ReflectionReader reflection = new(model.Compilation, judge);
    private readonly HashSet<IOperation> told = [];
    private readonly Stack<IOperation> pending = new();

    /// <summary>Walks from <paramref name="root"/> down, with a stack of its own.</summary>
    public void Walk(IOperation root)
    {
        pending.Push(root);
        while (pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var operation = pending.Pop();
            if (!judge.Text.Meets(operation.Syntax.FullSpan))
                continue;

            if (operation is INameOfOperation)
            {
                covered.AddReference(operation.Syntax);
                continue;
            }

            Visit(operation);
            foreach (var child in operation.ChildOperations.Reverse())
                pending.Push(child);
        }
    }

    private void Visit(IOperation operation)
    {
        switch (operation)
        {
            case IInvocationOperation call:
                VisitCall(call);
                reflection.Read(call);
                break;
            case ILiteralOperation literal:
                reflection.Read(literal);
                break;
            case IDynamicInvocationOperation or IDynamicIndexerAccessOperation or IDynamicMemberReferenceOperation or IDynamicObjectCreationOperation:
                judge.Unjudgeable(TriggerToken.Of(operation.Syntax), "dynamic");
                break;
            case IMemberReferenceOperation reference:
                VisitMember(reference.Member, reference.Instance, reference.Syntax);
                break;
            case IObjectCreationOperation creation:
                VisitCreation(creation);
                break;
            case ILocalReferenceOperation or IParameterReferenceOperation when operation.Syntax is SimpleNameSyntax name:
                covered.Add(name.Identifier);
                break;
            case IVariableDeclarationOperation { Syntax: VariableDeclarationSyntax { Type: var written }, Declarators: [{ Symbol.Type: { } declared }, ..] }:
                types.ReadVariable(written, declared);
                break;
            case IDeclarationExpressionOperation { Syntax: DeclarationExpressionSyntax { Type: var written, Designation: SingleVariableDesignationSyntax }, Type: { } declared }:
                types.ReadVariable(written, declared);
                break;
            case IConversionOperation conversion:
                if (implicitUses.JudgeConversion(conversion))
                    told.Add(conversion);
                if (conversion is { IsImplicit: false, Syntax: CastExpressionSyntax cast })
                    types.Read(cast.Type, conversion.Type);
                break;
            default:
                implicitUses.Judge(operation);
                break;
        }

        if (operation.Type is { } type && !told.Contains(operation) && !RepeatsItsParts(operation))
            judge.Infer(operation.Syntax, type);
    }

    /// <summary>Whether the operation's type is written, or the type of an operand that is judged by itself.</summary>
    private static bool RepeatsItsParts(IOperation operation) => operation is
        IInstanceReferenceOperation { IsImplicit: true }
        or IObjectOrCollectionInitializerOperation
        or IAssignmentOperation
        or ICoalesceAssignmentOperation
        or IDeclarationExpressionOperation
        or IConditionalAccessOperation
        or IConditionalOperation
        or ICoalesceOperation
        or ISwitchExpressionOperation
        or IWithOperation
        or IConversionOperation { IsTryCast: true, IsImplicit: false }
        or IDelegateCreationOperation { IsImplicit: true, Target: IAnonymousFunctionOperation { IsImplicit: true } }
        or ILocalReferenceOperation { IsDeclaration: true };

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
            judge.Infer(token, argument);
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

        // A member of a denied type tells of its instance's type too, where both stand on one line: one use, one diagnostic.
        if (judge.Use(token, member) && instance is not null && judge.Text.SameLine(token, TriggerToken.Of(instance.Syntax)))
            told.Add(instance);
    }

    private void VisitCreation(IObjectCreationOperation creation)
    {
        var token = TriggerToken.Of(creation.Syntax);
        judge.Use(token, creation.Constructor);
        if (creation.Syntax is ObjectCreationExpressionSyntax { Type: var written })
            types.Read(written, creation.Type);
    }

    /// <summary>
    /// Judges the type before a static member, where it can be no other than the member's own: not one that inherits the member, and
    /// not an alias.
    /// </summary>
    private void ReadReceiver(SimpleNameSyntax name, ISymbol member)
    {
        if (name.Parent is MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax receiver } access && access.Name == name
            && member is { IsStatic: true, ContainingType: { } type } and not IMethodSymbol { IsExtensionMethod: true }
            && (type.IsSealed || type.IsStatic || type.IsValueType)
            && !aliases.Contains(receiver.Identifier.ValueText))
            types.Read(receiver, type);
    }
}
