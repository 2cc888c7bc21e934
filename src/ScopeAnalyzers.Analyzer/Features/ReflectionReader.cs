using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Analyzer.Features;

/// <summary>
/// Evaluates reflection by name: what a text or a type in the arguments names where that is known, else that it cannot be evaluated.
/// </summary>
internal sealed class ReflectionReader(Compilation compilation, TreeEvaluator evaluator)
{
    private readonly ReflectionSinks sinks = new();

    /// <summary>Evaluates a call.</summary>
    public void Read(IInvocationOperation call) => Read(call, call.TargetMethod, call.Arguments, call.Instance);

    /// <summary>Evaluates the making of an object.</summary>
    public void Read(IObjectCreationOperation creation)
    {
        if (creation.Constructor is { } constructor)
            Read(creation, constructor, creation.Arguments, null);
    }

    /// <summary>Evaluates a property or an event that is named, or a method that is handed over.</summary>
    public void Read(IMemberReferenceOperation reference)
    {
        if (sinks.Of(reference.Member) is { } sink && !(sink == Sink.InstanceOfType && IsKnown(reference)))
            evaluator.NotEvaluable(TriggerToken.Of(reference.Syntax), reference.Member);
    }

    /// <summary>Evaluates a text that names a type in full, wherever it stands: <c>"System.Diagnostics.Process"</c>.</summary>
    public void Read(ILiteralOperation literal)
    {
        if (literal.ConstantValue is { HasValue: true, Value: string text } && TypesNamed(text) is { IsEmpty: false } types)
        {
            foreach (var type in types)
                evaluator.Infer(TriggerToken.Of(literal.Syntax), type);
        }
    }

    private void Read(IOperation operation, ISymbol member, ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        if (sinks.Of(member) is { } sink && !IsKnown(sink, arguments, instance))
            evaluator.NotEvaluable(TriggerToken.Of(operation.Syntax), member);
    }

    /// <summary>Whether what the call reaches is known, and has been evaluated.</summary>
    private bool IsKnown(Sink sink, ImmutableArray<IArgumentOperation> arguments, IOperation? instance) => sink switch
    {
        Sink.TypeByName => EvaluateTypeNamed(arguments),
        Sink.MemberByName => EvaluateMemberNamed(arguments, instance),
        Sink.InstanceOfType => arguments.IsEmpty || WrittenTypeValues.Are(arguments) || EvaluateTypeNamed(arguments),
        _ => false,
    };

    /// <summary>Whether a property that takes a type is only read, or is given one that is written.</summary>
    private static bool IsKnown(IMemberReferenceOperation reference) =>
        reference is IPropertyReferenceOperation
            && (reference.Parent is not IAssignmentOperation assignment || assignment.Target != reference
            || WrittenTypeValues.Is(assignment.Value));

    private bool EvaluateTypeNamed(ImmutableArray<IArgumentOperation> arguments)
    {
        var known = false;
        foreach (var argument in Texts(arguments))
        {
            foreach (var type in TypesNamed((string)argument.Value.ConstantValue.Value!))
            {
                evaluator.Use(TriggerToken.Of(argument.Value.Syntax), type);
                known = true;
            }
        }

        return known;
    }

    private bool EvaluateMemberNamed(ImmutableArray<IArgumentOperation> arguments, IOperation? instance)
    {
        var of = (instance ?? arguments.FirstOrDefault()?.Value) as ITypeOfOperation;
        if (of is null || Texts(arguments).FirstOrDefault() is not { } argument)
            return false;

        var known = false;
        for (var type = of.TypeOperand; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers((string)argument.Value.ConstantValue.Value!))
            {
                evaluator.Use(TriggerToken.Of(argument.Value.Syntax), member);
                known = true;
            }
        }

        return known;
    }

    private static IEnumerable<IArgumentOperation> Texts(ImmutableArray<IArgumentOperation> arguments) =>
        arguments.Where(argument => argument.Value.ConstantValue is { HasValue: true, Value: string });

    /// <summary>The types that a text names in full, with or without their assembly.</summary>
    private ImmutableArray<INamedTypeSymbol> TypesNamed(string text)
    {
        var comma = text.IndexOf(',');
        var name = (comma < 0 ? text : text.Substring(0, comma)).Trim();
        return name.IndexOf('.') > 0 && name.All(IsOfName)
            ? compilation.GetTypesByMetadataName(name) : ImmutableArray<INamedTypeSymbol>.Empty;
    }

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is '.' or '_' or '+' or '`';
}
