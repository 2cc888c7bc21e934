using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Build.Slices;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Tampering.Tests.Observers;

/// <summary>
/// What a build of <c>src/Web</c> does, without MSBuild: Review of the working tree, the project's slice, the compiler with the analyzer,
/// and the demand for its receipt.
/// </summary>
internal static class InProcessBuild
{
    private const string Project = "src/Web/Web.csproj", Nonce = "1";

    private static readonly CSharpParseOptions Parsing = new(LanguageVersion.Latest, preprocessorSymbols: ["DEBUG", "TRACE", "NET", "NET10_0"]);

    private static readonly CSharpCompilationOptions Compiling = new(OutputKind.DynamicallyLinkedLibrary,
        nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ScopeAnalyzers.Analyzer.Tests.Fixture.References.Net10, Library("Contracts", ShopFiles.Gateway), Library("Billing", ShopFiles.Invoices)];

    public static async Task<IReadOnlyList<string>> Of(Shop shop, Row row)
    {
        var review = Reviewer.RunForBuild(new ReviewRequest(shop.Root, row.Environment, Worktree: true, TestRepository.Now), row.Limits,
            default);
        var sources = Sources(Path.Combine(shop.Root, "src", "Web"));
        var slice = ProjectSlice.Of(review.Scope.Length == 0 ? new StoredScope("", [], []) : EffectiveScopeText.Open(review.Scope),
            sources);
        return Told.Once([
            .. review.Told.Select(finding => Told.Of(finding.Id, finding.File, finding.Level)),
            .. slice.HasAgentLines() ? await Compiled(shop.Root, sources, slice) : [],
        ]);
    }

    private static async Task<IReadOnlyList<string>> Compiled(string root, IReadOnlyList<string> sources, StoredScope slice)
    {
        var compilation = CSharpCompilation.Create("Web", sources.Select(Parse), References, Compiling);
        var text = EffectiveScopeText.Write(slice);
        var options = new AnalyzerOptions(
            [new InMemoryFile(Path.Combine(root, "src/Web/obj", EffectiveScope.FileName), text)],
            new BuildOptions([(VisibleProperties.Package, "true"), (VisibleProperties.Nonce, Nonce)]));
        var diagnostics = await compilation.WithAnalyzers([new AgentScopeAnalyzer()], options).GetAllDiagnosticsAsync();
        var receipts = diagnostics.Where(diagnostic => diagnostic.Id == Receipt.Id)
            .Select(diagnostic => Receipt.FromProperties(diagnostic.Properties)).OfType<Receipt>();
        return
        [
            .. from diagnostic in diagnostics
               where diagnostic is { Severity: DiagnosticSeverity.Error, IsSuppressed: false }
                   || (diagnostic.Severity == DiagnosticSeverity.Warning && AnalyzerFinding.IsIn(diagnostic.Properties))
               let file = diagnostic.Location.SourceTree?.FilePath
               select Told.Of(diagnostic.Id, file is null ? null : Path.GetRelativePath(root, file),
                   diagnostic.Severity == DiagnosticSeverity.Error ? Level.Error : Level.Warning),
            .. ReceiptCheck.Failure([.. receipts], Nonce, Receipt.DigestOf(text), slice, Path.Combine(root, "src/Web")) is null
                ? Array.Empty<string>() : [Told.Of("SCOPE601", Project)],
        ];
    }

    /// <summary>What the SDK's default globs find.</summary>
    private static IReadOnlyList<string> Sources(string folder) =>
    [
        .. Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => Path.GetRelativePath(folder, file).Split('/')[0] is not ("bin" or "obj")).Order(StringComparer.Ordinal),
    ];

    private static SyntaxTree Parse(string file)
    {
        using var stream = File.OpenRead(file);
        return CSharpSyntaxTree.ParseText(SourceText.From(stream), Parsing, file);
    }

    private static PortableExecutableReference Library(string name, string source)
    {
        using var image = new MemoryStream();
        var emitted = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(source)],
            ScopeAnalyzers.Analyzer.Tests.Fixture.References.Net10, Compiling).Emit(image);
        return emitted.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException(string.Join("\n", emitted.Diagnostics));
    }
}
