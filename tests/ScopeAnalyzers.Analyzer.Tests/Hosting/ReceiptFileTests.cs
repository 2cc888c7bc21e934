using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Diagnostics;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Hosting;

/// <summary>What the analyzer leaves beside the effective scope: in a build its receipt, in an editor nothing.</summary>
public sealed class ReceiptFileTests : IDisposable
{
    private const string Source = "class Uses { System.Random r; }";

    private readonly string folder = Directory.CreateTempSubdirectory("scope-receipt-").FullName;

    private string EffectiveScopePath => Path.Combine(folder, EffectiveScope.FileName);

    private string ReceiptPath => Path.Combine(folder, WrittenReceipt.FileName);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task A_build_finds_the_receipt_in_a_file_and_the_compiler_none_of_it()
    {
        var scope = EvaluatedCode.Scope(Source, Policies.Allow(Kind.Files, "**"));

        Assert.Empty(await Build(scope));

        var receipt = Written().Receipt;
        Assert.Equal(("n1", Receipt.DigestOf(EffectiveScopeText.Write(scope))), (receipt.Nonce, receipt.Scope));
        Assert.Equal(["/repo/src/A.cs"], receipt.Trees.Select(tree => tree.Path));
    }

    [Fact]
    public async Task A_receipt_has_an_id_of_its_own_each_time()
    {
        var scope = EvaluatedCode.Scope(Source, Policies.Allow(Kind.Files, "**"));

        await Build(scope);
        var first = Written().Id;
        await Build(scope);

        Assert.NotEqual(first, Written().Id);
    }

    [Theory]
    [InlineData(Mode.Enforce, "SCOPE301", "Error")]
    [InlineData(Mode.Warn, "SCOPE301", "Warning")]
    [InlineData(Mode.Audit, "", "Log")] // the compiler prints nothing of it, and a user's own log has nothing of it
    public async Task What_was_found_is_in_the_file_whatever_the_compiler_is_told(Mode mode, string told, string level)
    {
        var diagnostics = await Build(EvaluatedCode.Scope(Source, Policies.Deny(Kind.Apis, "T:System.Random") with { Mode = mode }));

        Assert.Equal(told, Scenario.Ids([.. diagnostics]));
        var found = Assert.Single(Written().Findings);
        Assert.Equal(("SCOPE301", "T:System.Random", level),
            (found.Id, found.Properties[ViolationProperties.ResourceId], found.Properties[ViolationProperties.Level]));
        Assert.Contains("may not use Random: ", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_build_that_demands_no_receipt_gets_no_file()
    {
        await Build(EvaluatedCode.Scope(Source, Policies.Allow(Kind.Files, "**")), nonce: "");

        Assert.False(File.Exists(ReceiptPath));
    }

    [Fact]
    public async Task A_receipt_that_cannot_be_written_is_an_error_with_its_remedy_and_no_failure_of_the_checker()
    {
        Directory.CreateDirectory(ReceiptPath);

        var error = Assert.Single(await Build(EvaluatedCode.Scope(Source, Policies.Allow(Kind.Files, "**"))));

        Assert.Equal(("SCOPE601", DiagnosticSeverity.Error), (error.Id, error.Severity));
        Assert.Contains($"Make '{ReceiptPath}' writable", error.GetMessage(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_with_the_builds_own_properties_writes_nothing()
    {
        var scope = EvaluatedCode.Scope(Source, Policies.Deny(Kind.Apis, "T:System.Random"));
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("App", LanguageNames.CSharp)
            .WithMetadataReferences(References.Net10)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddAdditionalDocument(EffectiveScope.FileName, EffectiveScopeText.Write(scope), filePath: EffectiveScopePath).Project
            .AddAnalyzerConfigDocument("build", SourceText.From(
                $"is_global = true\n{string.Concat(Properties("n1").Select(property => $"{property.Name} = {property.Value}\n"))}"),
                filePath: Path.Combine(folder, "build.globalconfig")).Project
            .AddDocument("A.cs", SourceText.From(Source), filePath: "/repo/src/A.cs").Project;

        var diagnostics = await (await project.GetCompilationAsync())!
            .WithAnalyzers([new AgentScopeAnalyzer()], project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();

        Assert.Contains("SCOPE301", Scenario.Ids(diagnostics), StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(folder));
    }

    private static (string Name, string Value)[] Properties(string nonce) =>
        [(VisibleProperties.Package, "true"), (VisibleProperties.WritesReceipt, "true"), (VisibleProperties.Nonce, nonce)];

    private async Task<IReadOnlyList<Diagnostic>> Build(EffectiveScope scope, string nonce = "n1") =>
        await EvaluatedCode.Compilation([EvaluatedCode.Parse(Source)])
            .WithAnalyzers([new AgentScopeAnalyzer()], new AnalyzerOptions(
                [new InMemoryFile(EffectiveScopePath, EffectiveScopeText.Write(scope))], new BuildOptions(Properties(nonce))))
            .GetAnalyzerDiagnosticsAsync();

    private WrittenReceipt Written() => ReceiptText.Read(File.ReadAllText(ReceiptPath))!;
}
