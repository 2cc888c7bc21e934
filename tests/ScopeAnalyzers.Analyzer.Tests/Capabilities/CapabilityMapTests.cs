using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Analyzer.Tests.Fixture;

namespace ScopeAnalyzers.Analyzer.Tests.Capabilities;

/// <summary>The capability map against the reference assemblies of .NET 8, 9 and 10.</summary>
public class CapabilityMapTests
{
    private static readonly Compilation[] Frameworks =
    [
        .. new[] { References.Net8, References.Net9, References.Net10, References.Web10 }
            .Select(references => EvaluatedCode.Compilation([]).WithReferences(references)),
    ];

    private static readonly string[] Namespaces =
        ["System.Net", "System.IO", "System.Diagnostics", "System.Reflection", "System.Runtime.InteropServices", "Microsoft.Win32"];

    public static TheoryData<string> Ids =>
        [.. Lines("capability-map.txt").Where(line => line[0] is '+' or '!' or '>' or '~' && !line.EndsWith('?')).Select(line => line[2..]).Distinct()];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_id_of_the_map_is_in_a_reference_assembly(string id) =>
        Assert.Contains(Frameworks, framework => Exists(framework, id));

    [Fact]
    public void Every_public_type_of_the_listed_namespaces_is_classed_or_listed_as_of_none()
    {
        var none = Lines("of-no-capability.txt").ToHashSet();
        var excepted = Lines("capability-map.txt").Where(line => line.StartsWith("! T:", StringComparison.Ordinal))
            .Select(line => line[2..].TrimEnd('?', ' ')).ToHashSet();
        var facts = new SymbolFactsReader();

        var forgotten = from framework in Frameworks
                        from type in Types(framework.GlobalNamespace)
                        where Namespaces.Any(space => IsIn(type.ContainingNamespace, space))
                        let known = facts.Of(type)!
                        where known.Capabilities.Count == 0 && !excepted.Contains(known.Id)
                            && !none.Contains(known.Id) && !none.Contains("N:" + known.Namespace)
                        select known.Id;

        Assert.Empty(forgotten.Distinct().Order(StringComparer.Ordinal));
    }

    [Fact]
    public void What_is_listed_as_of_none_is_of_none_and_there()
    {
        var facts = new SymbolFactsReader();

        var wrong = from id in Lines("of-no-capability.txt")
                    where id[0] == 'T'
                    let type = Frameworks.Select(framework => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, framework))
                        .FirstOrDefault(symbol => symbol is not null)
                    where type is null || facts.Of(type)!.Capabilities.Count > 0
                    select id;

        Assert.Empty(wrong);
    }

    private static IEnumerable<string> Lines(string file) =>
        from line in System.IO.File.ReadLines(Path.Combine(AppContext.BaseDirectory, file))
        let text = Comment.Replace(line, "").Trim()
        where text.Length > 0
        select text;

    private static readonly Regex Comment = new(@"(^|\s)#.*$");

    private static bool Exists(Compilation framework, string id)
    {
        if (id[0] == 'N')
            return DocumentationCommentId.GetFirstSymbolForDeclarationId(id, framework) is INamespaceSymbol;
        if (id[0] == 'T' || id.Contains('('))
            return DocumentationCommentId.GetFirstSymbolForDeclarationId(id, framework) is not null;

        var dot = id.LastIndexOf('.');
        var type = DocumentationCommentId.GetFirstSymbolForDeclarationId("T:" + id[2..dot], framework) as INamedTypeSymbol;
        var arity = id.IndexOf("``", StringComparison.Ordinal);
        var name = (arity < 0 ? id[(dot + 1)..] : id[(dot + 1)..arity]).Replace('#', '.');
        return type is not null && type.GetMembers().Any(member => name.EndsWith('*')
            ? member.MetadataName.StartsWith(name[..^1], StringComparison.Ordinal)
            : member.MetadataName == name || member.Name == name);
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceSymbol space) => space.GetTypeMembers()
        .Where(type => type.DeclaredAccessibility == Accessibility.Public)
        .Concat(space.GetNamespaceMembers().SelectMany(Types));

    private static bool IsIn(INamespaceSymbol space, string name)
    {
        var full = SymbolFactsReader.NameOf(space);
        return full == name || full.StartsWith(name + ".", StringComparison.Ordinal);
    }
}
