using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Documentation;

namespace ScopeAnalyzers.Tool.Tests.House;

/// <summary>
/// Where a line of the source may live: no arrow goes up, between projects or between folders, and a namespace is its folder.
/// </summary>
public class FloorTests
{
    private static readonly Lazy<IReadOnlyDictionary<string, CSharpCompilation>> Compilations = new(Compile);

    private static readonly string[] ImplicitUsings =
        ["System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Threading", "System.Threading.Tasks"];

    public static TheoryData<string> Projects => [.. Floors.Rooms.Keys];

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_file_leans_on_a_room_above_its_own(string project)
    {
        var rooms = Floors.Rooms[project];
        var arrows = Arrows(project).Distinct().ToLookup(arrow => Array.IndexOf(rooms, arrow.To) - Array.IndexOf(rooms, arrow.From));

        Assert.Empty(
            arrows.Where(arrow => arrow.Key > 0).SelectMany(up => up)
                .Select(arrow => $"{arrow.From}/{arrow.File} uses {arrow.Symbol} of {arrow.To}"));
        Assert.Equal(rooms.Length > 1, arrows.Any(arrow => arrow.Key < 0));
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void Every_folder_has_its_floor(string project) =>
        Assert.Equal(Sources(project).Select(file => RoomOf(project, file)).Distinct().Order(StringComparer.Ordinal),
            Floors.Rooms[project].Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_project_refers_to_the_projects_below_it_alone(string project)
    {
        var references = XDocument.Load(Path.Combine(FolderOf(project), $"ScopeAnalyzers.{project}.csproj")).Descendants("ProjectReference")
            .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/')).Replace("ScopeAnalyzers.", ""));

        Assert.Empty(references.Except(Floors.Projects[project]));
    }

    [Fact]
    public void The_namespace_is_the_folder()
    {
        var wrong = from project in Directory.GetDirectories(Path.Combine(Pages.Root, "src"))
            .Concat(Directory.GetDirectories(Path.Combine(Pages.Root, "tests"), "ScopeAnalyzers.*"))
                    from file in SourcesIn(project)
                    from declared in CSharpSyntaxTree.ParseText(File.ReadAllText(file)).GetRoot().DescendantNodes()
                        .OfType<BaseNamespaceDeclarationSyntax>()
                    let folder = string.Join('.',
                        Path.GetRelativePath(Path.GetDirectoryName(project)!, Path.GetDirectoryName(file)!)
                            .Split(Path.DirectorySeparatorChar))
                    where declared.Name.ToString() != folder && !StandsIn(file)
                    select $"{file}: {declared.Name}";

        Assert.Empty(wrong);
    }

    // Takes the place of a class that the tests linked into its project use.
    private static bool StandsIn(string file) => file.EndsWith(Path.Combine("ScopeAnalyzers.OldestCompiler.Tests", "ConstructLibrary.cs"), StringComparison.Ordinal);

    private static IEnumerable<(string From, string File, string To, string Symbol)> Arrows(string project)
    {
        var compilation = Compilations.Value[project];
        foreach (var tree in compilation.SyntaxTrees.Where(tree => tree.FilePath.Length > 0))
        {
            var model = compilation.GetSemanticModel(tree);
            foreach (var name in tree.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>())
            {
                if (TypeOf(model.GetSymbolInfo(name).Symbol) is not { } type)
                    continue;
                foreach (var declaration in type.DeclaringSyntaxReferences.Where(declaration =>
                    compilation.ContainsSyntaxTree(declaration.SyntaxTree)))
                    yield return (RoomOf(project, tree.FilePath), Path.GetFileName(tree.FilePath),
                        RoomOf(project, declaration.SyntaxTree.FilePath), type.Name);
            }
        }
    }

    /// <summary>The outermost type that a name means, or that holds the member that it means.</summary>
    private static INamedTypeSymbol? TypeOf(ISymbol? symbol)
    {
        var type = symbol is IMethodSymbol { ReducedFrom: { } extension }
            ? extension.ContainingType : symbol as INamedTypeSymbol ?? symbol?.ContainingType;
        while (type?.ContainingType is { } outer)
            type = outer;
        return type?.OriginalDefinition;
    }

    private static Dictionary<string, CSharpCompilation> Compile()
    {
        var framework = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path =>
                !Path.GetFileName(path).StartsWith("ScopeAnalyzers.", StringComparison.Ordinal)
                    && !Path.GetFileName(path).StartsWith("agent-scope", StringComparison.Ordinal))
            .Select(path => MetadataReference.CreateFromFile(path)).ToList();
        var usings = CSharpSyntaxTree.ParseText(string.Concat(ImplicitUsings.Select(space => $"global using {space};")));
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, metadataImportOptions: MetadataImportOptions.All);
        var done = new Dictionary<string, CSharpCompilation>();
        foreach (var project in Floors.Rooms.Keys)
        {
            done[project] = CSharpCompilation.Create(
                $"ScopeAnalyzers.{project}",
                [usings, .. Sources(project).Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), path: file))],
                [.. framework, .. done.Values.Select(below => below.ToMetadataReference())],
                options);
        }

        return done;
    }

    private static string RoomOf(string project, string file) =>
        Path.GetRelativePath(FolderOf(project), Path.GetDirectoryName(file)!).Replace('\\', '/');

    private static IEnumerable<string> Sources(string project) => SourcesIn(FolderOf(project));

    private static IEnumerable<string> SourcesIn(string folder) => Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
        .Where(file => !Path.GetRelativePath(folder, file).Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "Constructs" or "StrykerOutput"));

    private static string FolderOf(string project) => Path.Combine(Pages.Root, "src", $"ScopeAnalyzers.{project}");
}
