using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Tool.Weakening.Frameworks;

namespace ScopeAnalyzers.Tool.Weakening.Reading;

/// <summary>Reads the cases of a test: its attributes, and the rows of the members of its class that they name.</summary>
internal sealed class CaseReader(Func<SyntaxNode, SourcePlace> placeOf)
{
    /// <summary>The cases.</summary>
    public IReadOnlyList<TestMark> Of(TypeDeclarationSyntax type, IReadOnlyList<AttributeSyntax> attributes) =>
    [
        .. from attribute in attributes
           where TestFrameworks.IsCase(SyntaxText.NameOf(attribute)) && attribute.ArgumentList is not null
           select new TestMark($"({Values(attribute.ArgumentList!)})", placeOf(attribute)),
        .. from attribute in attributes
           where TestFrameworks.IsSource(SyntaxText.NameOf(attribute))
           from row in MemberOf(type, attribute) is { } member ? Rows(member) : []
           select new TestMark(Row(row), placeOf(row)),
    ];

    /// <summary>Whether the attributes name cases that are not in the class.</summary>
    public static bool AreElsewhere(TypeDeclarationSyntax type, IReadOnlyList<AttributeSyntax> attributes) => attributes
        .Any(each => TestFrameworks.IsSource(SyntaxText.NameOf(each)) && MemberOf(type, each) is null);

    private static string Values(AttributeArgumentListSyntax list) => string.Join(", ",
        list.Arguments.Where(each => each.NameEquals is null).Select(each => SyntaxText.Of(each.Expression)));

    /// <summary>The member that an attribute names with its first value, by <c>nameof</c> or as text.</summary>
    private static MemberDeclarationSyntax? MemberOf(TypeDeclarationSyntax type, AttributeSyntax attribute)
    {
        var name = attribute.ArgumentList?.Arguments.FirstOrDefault()?.Expression switch
        {
            LiteralExpressionSyntax literal => literal.Token.ValueText,
            InvocationExpressionSyntax { ArgumentList.Arguments: [var named] } => SyntaxText.SimpleName(named.Expression),
            _ => "",
        };
        return name.Length == 0 ? null : type.Members.FirstOrDefault(member => member switch
        {
            MethodDeclarationSyntax method => method.Identifier.ValueText == name,
            PropertyDeclarationSyntax property => property.Identifier.ValueText == name,
            FieldDeclarationSyntax field => field.Declaration.Variables.Any(each => each.Identifier.ValueText == name),
            _ => false,
        });
    }

    private static IEnumerable<SyntaxNode> Rows(MemberDeclarationSyntax member)
    {
        var outer = member.DescendantNodes(node => !IsList(node)).Where(IsList).ToList();
        foreach (var list in outer)
        {
            foreach (var row in Elements(list))
                yield return row;
        }

        foreach (var node in member.DescendantNodes(node => !IsList(node)))
        {
            if (node is YieldStatementSyntax { Expression: { } row })
                yield return row;
            else if (node is InvocationExpressionSyntax call && SyntaxText.SimpleName(call.Expression) == "Add")
                yield return call.ArgumentList;
        }
    }

    // A row is often an array of its values itself: of nested lists the outermost counts.
    private static bool IsList(SyntaxNode node) => node is CollectionExpressionSyntax or InitializerExpressionSyntax
        && node.Parent is not YieldStatementSyntax && node.Parent?.Parent is not (YieldStatementSyntax or ArgumentSyntax);

    private static IEnumerable<SyntaxNode> Elements(SyntaxNode list) => list switch
    {
        CollectionExpressionSyntax collection => collection.Elements,
        InitializerExpressionSyntax initializer => initializer.Expressions,
        _ => [],
    };

    // { 1, 2 }, new object[] { 1, 2 } and (1, 2) are one row.
    private static string Row(SyntaxNode row)
    {
        var values = row switch
        {
            ExpressionElementSyntax element => Row(element.Expression),
            InitializerExpressionSyntax initializer => Listed(initializer.Expressions),
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => Listed(initializer.Expressions),
            ImplicitArrayCreationExpressionSyntax array => Listed(array.Initializer.Expressions),
            CollectionExpressionSyntax collection => Listed(collection.Elements),
            TupleExpressionSyntax tuple => Listed(tuple.Arguments),
            ArgumentListSyntax arguments => Listed(arguments.Arguments),
            _ => $"({SyntaxText.Of(row)})",
        };
        return values;
    }

    private static string Listed<T>(IEnumerable<T> values)
        where T : SyntaxNode => $"({string.Join(", ", values.Select(SyntaxText.Of))})";
}
