using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Compile.Loading;
using ScopeAnalyzers.Tool.Compile.Meaning;

namespace ScopeAnalyzers.Tool.Init;

/// <summary>
/// What the code of a folder uses today, as the list <c>apis.allow</c> that admits it: the namespaces in which the folder declares types,
/// and each type outside of them.
/// </summary>
internal static class UsedApis
{
    private static readonly string[] Made = ["bin", "obj"];

    /// <summary>The patterns, or why they cannot be told.</summary>
    /// <param name="targets">The solution or projects to load.</param>
    /// <param name="folder">The folder, absolute.</param>
    public static async Task<(IReadOnlyList<string> Apis, string? Problem)> In(
        IReadOnlyList<string> targets, string folder, string root, CancellationToken cancellation)
    {
        using var loaded = await LoadedProjects.Load(targets, root, cancellation);
        var projects = loaded.Projects.Where(project => LoadedProjects.SourcesOf(project).Any(path => IsIn(path, folder))).ToList();
        if (loaded.Failures.Concat(projects.Select(loaded.Unready).OfType<Finding>()).FirstOrDefault() is { } failure)
            return ([], failure.Message);
        if (projects.Count == 0)
            return ([], $"no project that was loaded compiles a source in '{folder}'");

        var declared = new HashSet<string>();
        var used = new List<SymbolFacts>();
        var facts = new SymbolFactsReader();
        foreach (var project in projects)
        {
            var compilation = (await project.GetCompilationAsync(cancellation))!;
            foreach (var tree in compilation.SyntaxTrees.Where(tree => IsIn(tree.FilePath, folder)))
            {
                var model = compilation.GetSemanticModel(tree);
                declared.UnionWith(DeclaredIn(model, cancellation));
                var meaning = TreeMeaning.Of(model, new PolicyEvaluators([AdmitsNothing]).In(""), root, cancellation);
                used.AddRange(from line in Enumerable.Range(1, tree.GetText(cancellation).Lines.Count)
                              from bound in meaning.BoundAt(line)
                              let symbol = facts.Of(bound.Symbol)
                              where symbol is not null
                              select symbol);
            }
        }

        var types = used.Where(symbol => !symbol.Keyword && symbol.Types.Count > 0 && !declared.Contains(symbol.Namespace))
            .Select(symbol => symbol.Types[0]);
        var spaces = declared.Select(name => "N:" + name);
        return ([.. spaces.Order(StringComparer.Ordinal), .. types.Distinct().Order(StringComparer.Ordinal)], null);
    }

    /// <summary>A policy that lets no API in, so that everything that code uses is asked about.</summary>
    private static AgentPolicy AdmitsNothing { get; } = Policy(new Place("", 1, 1));

    private static AgentPolicy Policy(Place nowhere) => new(
        "*", null, Mode.Enforce, [],
        new Scope("init", nowhere, new Dictionary<Kind, Lists> { [Kind.Apis] = new(new RuleList("apis.allow", nowhere, []), null) }, [], null),
        [], null, [], [], null, null, null, null, new Dictionary<string, EnvironmentEntry>(), new Dictionary<string, CapabilityClass>());

    private static IEnumerable<string> DeclaredIn(SemanticModel model, CancellationToken cancellation) =>
        from node in model.SyntaxTree.GetRoot(cancellation).DescendantNodes()
        where node is BaseTypeDeclarationSyntax
        let type = model.GetDeclaredSymbol(node, cancellation)
        where type is { ContainingNamespace: not null }
        select SymbolFactsReader.NameOf(type.ContainingNamespace);

    private static bool IsIn(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path).Split('/', '\\');
        return relative[0] != ".." && !Path.IsPathRooted(relative[0]) && !relative.Any(Made.Contains);
    }
}
