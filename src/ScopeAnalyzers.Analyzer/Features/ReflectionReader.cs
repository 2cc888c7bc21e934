using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Analyzer.Features;

/// <summary>Judges reflection by name: what a text names where that is known, else that it cannot be judged.</summary>
internal sealed class ReflectionReader(Compilation compilation, TreeEvaluator judge)
{
    /// <summary>Judges a call.</summary>
    public void Read(IInvocationOperation call)
    {
        if (ReflectionSinks.Of(call.TargetMethod) is { } sink && !IsKnown(call, sink))
            judge.Unjudgeable(TriggerToken.Of(call.Syntax), Display.Of(call.TargetMethod));
    }

    /// <summary>Judges a text that names a type in full, wherever it stands: <c>"System.Diagnostics.Process"</c>.</summary>
    public void Read(ILiteralOperation literal)
    {
        if (literal.ConstantValue is { HasValue: true, Value: string text } && TypesNamed(text) is { IsEmpty: false } types)
        {
            foreach (var type in types)
                judge.Infer(TriggerToken.Of(literal.Syntax), type);
        }
    }

    /// <summary>Whether what the call reaches is known, and has been judged.</summary>
    private bool IsKnown(IInvocationOperation call, Sink sink) => sink switch
    {
        Sink.TypeByName => JudgeTypeNamed(call),
        Sink.MemberByName => JudgeMemberNamed(call),
        Sink.InstanceOfType => call.Arguments.IsEmpty || call.Arguments[0].Value is ITypeOfOperation || JudgeTypeNamed(call),
        _ => false,
    };

    private bool JudgeTypeNamed(IInvocationOperation call)
    {
        var known = false;
        foreach (var argument in Texts(call))
        {
            foreach (var type in TypesNamed((string)argument.Value.ConstantValue.Value!))
            {
                judge.Use(TriggerToken.Of(argument.Value.Syntax), type);
                known = true;
            }
        }

        return known;
    }

    private bool JudgeMemberNamed(IInvocationOperation call)
    {
        var of = (call.Instance ?? call.Arguments.FirstOrDefault()?.Value) as ITypeOfOperation;
        if (of is null || Texts(call).FirstOrDefault() is not { } argument)
            return false;

        var known = false;
        for (var type = of.TypeOperand; type is not null; type = type.BaseType)
        {
            foreach (var member in type.GetMembers((string)argument.Value.ConstantValue.Value!))
            {
                judge.Use(TriggerToken.Of(argument.Value.Syntax), member);
                known = true;
            }
        }

        return known;
    }

    private static IEnumerable<IArgumentOperation> Texts(IInvocationOperation call) =>
        call.Arguments.Where(argument => argument.Value.ConstantValue is { HasValue: true, Value: string });

    /// <summary>The types that a text names in full, with or without their assembly.</summary>
    private ImmutableArray<INamedTypeSymbol> TypesNamed(string text)
    {
        var comma = text.IndexOf(',');
        var name = (comma < 0 ? text : text.Substring(0, comma)).Trim();
        return name.IndexOf('.') > 0 && name.All(IsOfName) ? compilation.GetTypesByMetadataName(name) : ImmutableArray<INamedTypeSymbol>.Empty;
    }

    private static bool IsOfName(char character) => char.IsLetterOrDigit(character) || character is '.' or '_' or '+' or '`';
}
