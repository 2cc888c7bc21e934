using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Tool.Weakening.Frameworks;

namespace ScopeAnalyzers.Tool.Weakening.Reading;

/// <summary>Reads the tests of a file from its syntax.</summary>
/// <param name="path">From the root.</param>
internal sealed class TestFileReader(string path, SyntaxNode root)
{
    private Lazy<HashSet<string>> helpers = new(() => []);

    private readonly CaseReader cases = new(node => PlaceOf(path, node));

    /// <summary>The tests of a text.</summary>
    /// <param name="symbols">The preprocessor symbols that count as defined.</param>
    public static TestFile Read(string path, string text, IEnumerable<string> symbols) =>
        new TestFileReader(path, CSharpSyntaxTree.ParseText(text,
            new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.None, preprocessorSymbols: symbols)).GetRoot()).Read();

    /// <summary>Where a node begins.</summary>
    public static SourcePlace PlaceOf(string path, SyntaxNodeOrToken node)
    {
        var start = node.GetLocation()!.GetLineSpan().StartLinePosition;
        return new SourcePlace(path, start.Line + 1, start.Character + 1);
    }

    private TestFile Read()
    {
        var types = root.DescendantNodes(node => node is not BlockSyntax).OfType<TypeDeclarationSyntax>().ToList();
        helpers = new(() => [.. types.SelectMany(type => type.Members.OfType<MethodDeclarationSyntax>())
            .Where(method =>
                !Attributes(method).Any(each => TestFrameworks.IsTest(SyntaxText.NameOf(each))) && AssertionReader.Holds(method))
            .Select(method => method.Identifier.ValueText)]);
        return new TestFile(path,
            [.. types.SelectMany(type => type.Members.OfType<MethodDeclarationSyntax>().Select(method => Method(type, method)))],
            [.. types.SelectMany(type => type.BaseList?.Types ?? []).Select(each => SyntaxText.SimpleName(each.Type))
                .Where(name => name.Length > 0).Distinct()]);
    }

    private TestMethod Method(TypeDeclarationSyntax type, MethodDeclarationSyntax method)
    {
        var attributes = Attributes(method).ToList();
        var test = attributes.FirstOrDefault(each => TestFrameworks.IsTest(SyntaxText.NameOf(each)));
        var name = test is null ? null : SyntaxText.NameOf(test);
        var body = (SyntaxNode?)method.Body ?? method.ExpressionBody?.Expression;
        return new TestMethod(FullName(type), method.Identifier.ValueText,
            string.Join(',', method.ParameterList.Parameters.Select(each => each.Type is null ? "" : SyntaxText.Of(each.Type))),
            PlaceOf(path, method.Identifier))
        {
            Attribute = name,
            Reach = name is null ? Reach.None : ReachOf(type, method, name),
            Cases = name is null ? [] : cases.Of(type, attributes),
            HasCasesElsewhere = name is not null && CaseReader.AreElsewhere(type, attributes),
            Skips = name is null ? [] : new SkipReader(path).Of(type, attributes, name, method),
            Body = body is null ? [] : SyntaxText.Tokens(body),
            Assertions = new(() => body is null ? [] : new AssertionReader(path, helpers.Value).Of(body)),
        };
    }

    private static Reach ReachOf(TypeDeclarationSyntax type, MethodDeclarationSyntax method, string attribute)
    {
        var types = type.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().ToList();
        var needed = TestFrameworks.ClassAttributeOf(attribute);
        return (Has(method.Modifiers, SyntaxKind.PublicKeyword) ? Reach.PublicMethod : 0)
            | (Has(method.Modifiers, SyntaxKind.AbstractKeyword) ? 0 : Reach.ConcreteMethod)
            | (types.TrueForAll(each => Has(each.Modifiers, SyntaxKind.PublicKeyword)) ? Reach.PublicType : 0)
            | (Has(type.Modifiers, SyntaxKind.AbstractKeyword) ? 0 : Reach.ConcreteType)
            | (needed is null || Attributes(type).Any(each => SyntaxText.NameOf(each) == needed) ? Reach.ClassAttribute : 0);
    }

    private static bool Has(SyntaxTokenList modifiers, SyntaxKind kind) => modifiers.Any(each => each.IsKind(kind));

    private static IEnumerable<AttributeSyntax> Attributes(MemberDeclarationSyntax member) =>
        member.AttributeLists.SelectMany(list => list.Attributes);

    private static string FullName(TypeDeclarationSyntax type) => string.Join('.', type.AncestorsAndSelf().Reverse()
        .Select(node => node switch
        {
            BaseNamespaceDeclarationSyntax space => space.Name.ToString(),
            TypeDeclarationSyntax outer => outer.Identifier.ValueText,
            _ => "",
        })
        .Where(name => name.Length > 0));
}
