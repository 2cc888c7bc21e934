using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>The generated files, the deny list in both analyzers' forms, and what a compiler is given of them.</summary>
internal sealed class MeasuredProject
{
    public const string Root = "/made";

    private readonly IReadOnlyList<MetadataReference> references = [.. Dotnet.References.Select(file =>
        MetadataReference.CreateFromFile(file))];

    public MeasuredProject(int count)
    {
        Files = [.. GeneratedProject.Files(count)];
        Ids = DenyList.Ids(references);
    }

    /// <summary>Paths relative to the root, and texts.</summary>
    public IReadOnlyList<(string Path, string Text)> Files { get; }

    /// <summary>The rules, as documentation ids.</summary>
    public IReadOnlyList<string> Ids { get; }

    /// <summary>A compilation in which nothing is bound yet.</summary>
    public CSharpCompilation Fresh() => CSharpCompilation.Create(
        "Made",
        Files.Select(file =>
            CSharpSyntaxTree.ParseText(Open(file.Text), new CSharpParseOptions(documentationMode: DocumentationMode.Parse),
                $"{Root}/{file.Path}")),
        references,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    /// <summary>What both analyzers read.</summary>
    public AnalyzerOptions Options(AgentLines lines) => new(
        [
            new InMemoryFile($"{Root}/{EffectiveScope.FileName}", EffectiveScopeText.Write(Scope(Root, lines))),
            new InMemoryFile($"{Root}/{PeerPackage.List}", string.Join('\n', Ids)),
        ],
        new BuildOptions([(VisibleProperties.Package, "true"), (VisibleProperties.Nonce, "1")]));

    /// <summary>The rules as the ceiling of the agent to whom the lines belong.</summary>
    public EffectiveScope Scope(string root, AgentLines lines)
    {
        var place = new Place("agent-scope.json", 1, 1);
        var rules = Ids.Select((id, index) =>
            new Rule($"ceiling.apis.deny[{index}]", place, PatternSyntax.Parse(PatternLanguage.Apis, id).Pattern!, [], FileActs.All, [], null, null));
        var ceiling = new Scope("ceiling", place, new Dictionary<Kind, Lists> { [Kind.Apis] = new(null, new("ceiling.apis.deny", place, [.. rules])) }, [], null);
        var policy = new AgentPolicy("codex", null, Mode.Enforce, [], ceiling, [], null, [], [], null, null, null, null,
            new Dictionary<string, EnvironmentEntry>(), new Dictionary<string, CapabilityClass>());
        return new(root, lines.Percent == 0 ? [] : [policy], [.. lines.In(Files)]);
    }

    /// <summary>A text as the compiler opens a file: of its bytes, whose checksum it takes while it has them.</summary>
    private static SourceText Open(string text)
    {
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(text));
        return SourceText.From(file, Encoding.UTF8, SourceHashAlgorithm.Sha256);
    }
}
