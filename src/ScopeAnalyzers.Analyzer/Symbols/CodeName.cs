using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Analyzer.Symbols;

/// <summary>How a message names a symbol: without its namespace and parameters, unless another one would read alike.</summary>
/// <param name="Short">For instance <c>HttpClient.GetStringAsync</c>.</param>
/// <param name="Full">With namespace and parameters, as C# displays it.</param>
/// <param name="Type">The metadata name of the outermost type, or null if the name is already full.</param>
internal sealed record CodeName(string Short, string Full, string? Type)
{
    private static readonly SymbolDisplayFormat Plain = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeExplicitInterface,
        parameterOptions: SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeType,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat WithParameters = Plain.AddMemberOptions(SymbolDisplayMemberOptions.IncludeParameters);

    /// <summary>The name of a definition (<see cref="SymbolForms.Definition"/>).</summary>
    /// <param name="isAlike">Whether the same is said of another definition: an overload, or the type of a constructor.</param>
    public static CodeName Of(ISymbol definition, Func<ISymbol, bool> isAlike) =>
        new(ShortOf(definition, isAlike), Display.Of(definition), Outermost(definition)?.MetadataName);

    /// <summary>A name that is shown as it is.</summary>
    public static CodeName Of(INamespaceSymbol space) => new(Display.Of(space), Display.Of(space), null);

    /// <summary>The same in code that only some builds compile.</summary>
    public CodeName In(string condition) => this with { Short = $"{Short} ({condition})", Full = $"{Full} ({condition})" };

    /// <summary>The name where types of one name lie in several namespaces.</summary>
    public string Among(Compilation compilation) => Type is not null && TypeNames.Of(compilation).AreInSeveral(Type) ? Full : Short;

    private static string ShortOf(ISymbol definition, Func<ISymbol, bool> isAlike)
    {
        if (definition is not IMethodSymbol method)
            return definition.ToDisplayString(definition is IPropertySymbol { IsIndexer: true } ? WithParameters : Plain);
        var format = method.MethodKind is MethodKind.UserDefinedOperator or MethodKind.Conversion
            || !Overloads(method).All(isAlike) ? WithParameters : Plain;
        if (method.MethodKind != MethodKind.Constructor)
            return method.ToDisplayString(format);
        var type = method.ContainingType.ToDisplayString(Plain);
        var parameters = method.Parameters.Select(each => each.Type.ToDisplayString(Plain));
        return isAlike(method.ContainingType) ? type : $"new {type}{(format == Plain ? "" : $"({string.Join(", ", parameters)})")}";
    }

    // What nobody can call is not taken for it.
    private static IEnumerable<ISymbol> Overloads(IMethodSymbol method) => method.ContainingType.GetMembers(method.Name)
        .OfType<IMethodSymbol>().Where(other => other.Arity == method.Arity && other.DeclaredAccessibility != Accessibility.Private
            && !SymbolEqualityComparer.Default.Equals(other, method));

    private static INamedTypeSymbol? Outermost(ISymbol definition)
    {
        var type = definition as INamedTypeSymbol ?? definition.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;
        return type;
    }
}
