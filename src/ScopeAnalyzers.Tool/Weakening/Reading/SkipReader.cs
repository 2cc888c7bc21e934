using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Tool.Weakening.Frameworks;

namespace ScopeAnalyzers.Tool.Weakening.Reading;

/// <summary>Reads what leaves out a test: attributes, their members, calls, exceptions, and a return before the end.</summary>
internal sealed class SkipReader(string path)
{
    /// <summary>What leaves out a test.</summary>
    /// <param name="attributes">The test's.</param>
    /// <param name="test">The attribute that makes it a test.</param>
    public IReadOnlyList<TestMark> Of(TypeDeclarationSyntax type, IReadOnlyList<AttributeSyntax> attributes, string test,
        MethodDeclarationSyntax method)
    {
        var ofTypes = type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().SelectMany(each => each.AttributeLists)
            .SelectMany(list => list.Attributes).Where(each => TestFrameworks.Skips(SyntaxText.NameOf(each)));
        return
        [
            .. ofTypes.Select(each => Attribute("its class has", each)),
            .. attributes.Where(each => TestFrameworks.Skips(SyntaxText.NameOf(each))).Select(each => Attribute("it has", each)),
            .. attributes.SelectMany(OfMembers),
            .. TestFrameworks.MaySkip(test) ? [Own(attributes, test)] : Array.Empty<TestMark>(),
            .. method.Body is { } body ? InBody(body) : [],
            .. method.ExpressionBody is { } expression ? Calls(expression.DescendantNodes()) : [],
        ];
    }

    private TestMark Attribute(string has, AttributeSyntax attribute) =>
        new($"{has} the attribute '{SyntaxText.NameOf(attribute)}'", PlaceOf(attribute)) { IsAlways = true };

    private TestMark Own(IEnumerable<AttributeSyntax> attributes, string test) => new(
        $"its attribute '{test}' may leave it out", PlaceOf(attributes.First(each => SyntaxText.NameOf(each) == test)));

    private IEnumerable<TestMark> OfMembers(AttributeSyntax attribute)
    {
        var name = SyntaxText.NameOf(attribute);
        var isConditional = attribute.ArgumentList?.Arguments
            .Any(each => each.NameEquals?.Name.Identifier.ValueText is "SkipWhen" or "SkipUnless");
        return !TestFrameworks.IsTest(name) && !TestFrameworks.IsCase(name) && !TestFrameworks.IsSource(name)
            ? []
            : from argument in attribute.ArgumentList?.Arguments ?? []
              where argument.NameEquals is { } named && TestFrameworks.IsSkipMember(named.Name.Identifier.ValueText)
                  && !argument.Expression.IsKind(SyntaxKind.NullLiteralExpression)
                  && !argument.Expression.IsKind(SyntaxKind.FalseLiteralExpression)
              select new TestMark($"its attribute '{name}' has '{argument.NameEquals!.Name.Identifier.ValueText}'", PlaceOf(argument))
              {
                  IsAlways = isConditional is not true && !TestFrameworks.IsCase(name),
              };
    }

    private IEnumerable<TestMark> InBody(BlockSyntax body)
    {
        var own = body.DescendantNodes(node => node is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).ToList();
        var end = body.Statements.LastOrDefault();
        return
        [
            .. Calls(own),
            .. from node in own.OfType<ThrowStatementSyntax>()
               where node.Expression is ObjectCreationExpressionSyntax made
                   && TestFrameworks.IsSkipException(SyntaxText.SimpleName(made.Type))
               select new TestMark("it throws an exception that leaves it out", PlaceOf(node)),
            .. from node in own.OfType<ReturnStatementSyntax>()
               where node.Expression is null or LiteralExpressionSyntax
                       or MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" or "Completed" }
                   && end is not null && !end.Span.Contains(node.Span)
               select new TestMark("it returns before its end", PlaceOf(node)),
        ];
    }

    private IEnumerable<TestMark> Calls(IEnumerable<SyntaxNode> nodes) =>
        from call in nodes.OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax
        let access = (MemberAccessExpressionSyntax)call.Expression
        let name = $"{SyntaxText.SimpleName(access.Expression)}.{access.Name.Identifier.ValueText}"
        where TestFrameworks.IsSkipCall(name)
        select new TestMark($"it calls '{name}'", PlaceOf(call));

    private SourcePlace PlaceOf(SyntaxNode node) => TestFileReader.PlaceOf(path, node);
}
