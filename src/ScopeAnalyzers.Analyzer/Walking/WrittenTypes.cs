using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Analyzer.Evaluation;

namespace ScopeAnalyzers.Analyzer.Walking;

/// <summary>
/// Evaluates types where they are written, by the type that an operation or a declaration reports, so that their names need not be bound.
/// What does not pair with the type, as an alias does not, is left to <see cref="NameReader"/>.
/// </summary>
internal sealed class WrittenTypes(TreeEvaluator evaluator, CoveredNames covered)
{
    /// <summary>Evaluates the names of a type that is written out.</summary>
    /// <param name="type">What <paramref name="written"/> binds to.</param>
    public void Read(TypeSyntax written, ITypeSymbol? type)
    {
        switch (written)
        {
            case SimpleNameSyntax name:
                ReadName(name, type);
                break;
            case QualifiedNameSyntax name:
                if (ReadName(name.Right, type))
                    ReadQualifier(name.Left, type!.ContainingType);
                break;
            case AliasQualifiedNameSyntax name:
                ReadName(name.Name, type);
                break;
            case NullableTypeSyntax nullable:
                Read(nullable.ElementType,
                    type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } value
                        ? value.TypeArguments[0] : type);
                break;
            case ArrayTypeSyntax array:
                Read(array.ElementType, ElementOf(type, array.RankSpecifiers.Count));
                break;
            case RefTypeSyntax reference:
                Read(reference.Type, type);
                break;
        }
    }

    /// <summary>Evaluates the type of a variable where it is written, or asked for by <c>var</c>.</summary>
    public void ReadVariable(TypeSyntax written, ITypeSymbol type)
    {
        if (written is not IdentifierNameSyntax name)
        {
            Read(written, type);
            return;
        }

        covered.Add(name.Identifier);
        if (!name.IsVar)
            evaluator.Use(name.Identifier, type);
        evaluator.Infer(name.Identifier, type);
    }

    /// <summary>Evaluates type arguments that are written out.</summary>
    public void Read(GenericNameSyntax name, IReadOnlyList<ITypeSymbol> arguments)
    {
        var written = name.TypeArgumentList.Arguments;
        if (written.Count != arguments.Count)
            return;
        for (var i = 0; i < written.Count; i++)
            Read(written[i], arguments[i]);
    }

    /// <summary>Evaluates one name, true if it is the type's own.</summary>
    private bool ReadName(SimpleNameSyntax name, ITypeSymbol? type)
    {
        if (type is null || !Pairs(name, type))
            return false;

        covered.Add(name.Identifier);
        evaluator.Use(name.Identifier, type);
        if (name is GenericNameSyntax arguments)
            Read(arguments, ((INamedTypeSymbol)type).TypeArguments);
        return true;
    }

    private static bool Pairs(SimpleNameSyntax name, ITypeSymbol type) => type.Name == name.Identifier.ValueText && (name, type) switch
    {
        (_, IErrorTypeSymbol) => false,
        (IdentifierNameSyntax, ITypeParameterSymbol or INamedTypeSymbol { IsGenericType: false }) => true,
        (GenericNameSyntax generic, INamedTypeSymbol named) => generic.Arity == named.Arity,
        _ => false,
    };

    /// <summary>What stands before the last name: the containing type, or a namespace, which only qualifies and is not a use.</summary>
    private void ReadQualifier(NameSyntax qualifier, INamedTypeSymbol? container)
    {
        if (container is not null)
            Read(qualifier, container);
        else
            covered.AddParts(qualifier);
    }

    private static ITypeSymbol? ElementOf(ITypeSymbol? type, int ranks)
    {
        for (; ranks > 0; ranks--)
            type = (type as IArrayTypeSymbol)?.ElementType;
        return type;
    }
}
