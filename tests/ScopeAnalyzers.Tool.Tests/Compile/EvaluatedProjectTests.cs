using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Compile;

namespace ScopeAnalyzers.Tool.Tests.Compile;

public class EvaluatedProjectTests
{
    private const string Root = "/shop", File = "src/Page.cs";

    private static readonly CSharpCompilationOptions Library = new(OutputKind.DynamicallyLinkedLibrary);

    [Fact]
    public async Task What_compiles_and_breaks_no_rule_gives_nothing() => Assert.Empty(await Evaluate("class Page;", Library));

    [Fact]
    public async Task No_option_of_the_compilation_silences()
    {
        var silent = Library.WithGeneralDiagnosticOption(ReportDiagnostic.Suppress).WithWarningLevel(0)
            .WithSpecificDiagnosticOptions(
                new Dictionary<string, ReportDiagnostic> { ["SCOPE000"] = ReportDiagnostic.Suppress, ["SCOPE301"] = ReportDiagnostic.Suppress });

        var finding = Assert.Single(await Evaluate("class Page { object It = new System.Random(); }", silent));

        Assert.Equal(("SCOPE301", Outcome.Deny, File, 1, 37), (finding.Id, finding.Outcome, finding.File, finding.Line, finding.Column));
    }

    [Fact]
    public async Task What_does_not_bind_is_not_evaluated()
    {
        var finding = Assert.Single(await Evaluate("class Page : One; class A : Two; class B : Three; class C : Four;", Library));

        Assert.Equal(("SCOPE601", Level.Error, Outcome.Indeterminate, "src/Web.csproj"), (finding.Id, finding.Level, finding.Outcome, finding.File));
        Assert.Contains("src/Page.cs(1,14) CS0246", finding.Message, StringComparison.Ordinal);
        Assert.EndsWith("and 1 more.", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_that_the_compilation_does_not_hold_leaves_it_without_a_receipt()
    {
        var finding = Assert.Single(await Evaluate("class Page;", Library, compiled: "src/Other.cs"));

        Assert.Equal(("SCOPE601", Outcome.Indeterminate), (finding.Id, finding.Outcome));
        Assert.Contains("'src/Page.cs'", finding.Message, StringComparison.Ordinal);
    }

    private static Task<IReadOnlyList<Finding>> Evaluate(string source, CSharpCompilationOptions options, string compiled = File)
    {
        var manifest =
            ManifestReader.Read(
                new ManifestText("agent-scope.json",
                    """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["**"] }, "apis": { "deny": ["T:System.Random"] } } } } }"""u8.ToArray()),
                []).Manifest!;
        var policy = AgentPolicy.Resolve(manifest, "codex", null, default);
        var scope = new EffectiveScope(Root, [policy], [new TouchedFile(File, [], [new AuthoredLines(0, null, "trailer", LineSet.Of([1]))], [])]);
        var compilation = CSharpCompilation.Create("Web", [CSharpSyntaxTree.ParseText(source, path: $"{Root}/{compiled}")],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], options);
        return new EvaluatedProject("src/Web.csproj", compilation, [], new Slice(scope)).Evaluate(default);
    }
}
