using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Symbols;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>Evaluates names that no operation reports: types wherever they are written, and what <c>using</c> opens.</summary>
internal sealed class NameReader(SemanticModel model, TreeEvaluator evaluator, CoveredNames covered, WrittenTypes types,
    CancellationToken cancellation)
{
    /// <summary>Evaluates what a name binds to.</summary>
    public void Read(SimpleNameSyntax name)
    {
        var token = name.Identifier;
        if (!evaluator.Text.IsAgents(token) || covered.Contains(token) || IsLabel(name))
            return;

        var info = model.GetSymbolInfo(name, cancellation);
        if (info.Symbol is { } symbol)
            Evaluate(name, symbol);
        else
            foreach (var candidate in info.CandidateSymbols)
                Evaluate(name, candidate);
    }

    /// <summary>Evaluates a type that is written as a keyword: deny rules hold for it.</summary>
    public void Read(PredefinedTypeSyntax type)
    {
        if (SpecialTypeOf(type.Keyword.Kind()) is { } special and not SpecialType.None)
            evaluator.Use(type.Keyword, model.Compilation.GetSpecialType(special));
    }

    /// <summary>Evaluates the namespace that a <c>using</c> opens or gives another name; types in it are read as names.</summary>
    public void Read(UsingDirectiveSyntax directive)
    {
        // Without 'static' and '=' it can open nothing but a namespace, which need not be bound where no rule is about any.
        if (directive is { Alias: null, StaticKeyword.RawKind: 0 } && !evaluator.RestrictsNamespaces)
        {
            covered.AddParts(directive.Name!);
        }
        else if (model.GetSymbolInfo(directive.NamespaceOrType, cancellation).Symbol is INamespaceSymbol space)
        {
            evaluator.Open(TriggerToken.Of(directive.NamespaceOrType), space);
            covered.AddParts((NameSyntax)directive.NamespaceOrType);
        }
    }

    private void Evaluate(SimpleNameSyntax name, ISymbol symbol)
    {
        if (name.IsVar && symbol is ITypeSymbol inferred)
        {
            evaluator.Infer(name.Identifier, inferred);
            return;
        }

        if (symbol is IDynamicTypeSymbol)
            evaluator.NotEvaluable(name.Identifier, "dynamic");
        evaluator.Use(name.Identifier, symbol);

        if (name is GenericNameSyntax generic && symbol is INamedTypeSymbol constructed)
            types.Read(generic, constructed.TypeArguments);

        // An alias means its type arguments too, which are written elsewhere.
        if (name is IdentifierNameSyntax && symbol is ITypeSymbol type and not INamedTypeSymbol { IsGenericType: false })
            evaluator.Infer(name.Identifier, type);
    }

    /// <summary>Whether the name only says which parameter or member of an anonymous type is meant.</summary>
    private static bool IsLabel(SimpleNameSyntax name) =>
        name.Parent is NameColonSyntax { Parent: ArgumentSyntax or AttributeArgumentSyntax }
        or NameEqualsSyntax { Parent: AnonymousObjectMemberDeclaratorSyntax or UsingDirectiveSyntax };

    private static SpecialType SpecialTypeOf(SyntaxKind keyword) => keyword switch
    {
        SyntaxKind.ObjectKeyword => SpecialType.System_Object,
        SyntaxKind.StringKeyword => SpecialType.System_String,
        SyntaxKind.BoolKeyword => SpecialType.System_Boolean,
        SyntaxKind.CharKeyword => SpecialType.System_Char,
        SyntaxKind.SByteKeyword => SpecialType.System_SByte,
        SyntaxKind.ByteKeyword => SpecialType.System_Byte,
        SyntaxKind.ShortKeyword => SpecialType.System_Int16,
        SyntaxKind.UShortKeyword => SpecialType.System_UInt16,
        SyntaxKind.IntKeyword => SpecialType.System_Int32,
        SyntaxKind.UIntKeyword => SpecialType.System_UInt32,
        SyntaxKind.LongKeyword => SpecialType.System_Int64,
        SyntaxKind.ULongKeyword => SpecialType.System_UInt64,
        SyntaxKind.DecimalKeyword => SpecialType.System_Decimal,
        SyntaxKind.FloatKeyword => SpecialType.System_Single,
        SyntaxKind.DoubleKeyword => SpecialType.System_Double,
        _ => SpecialType.None,
    };
}
