using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeAnalyzers.Analyzer.Evaluation;
using ScopeAnalyzers.Analyzer.Hosting;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Analyzer.Symbols;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Tests.Hosting;

public class ReceiptTests
{
    private const string Source = "class Touched { }";
    private static readonly EffectiveScope Scope = EvaluatedCode.Scope(Source, Policies.Allow(Kind.Files, "**"));

    [Fact]
    public async Task A_receipt_echoes_the_nonce_and_tells_every_tree()
    {
        var compilation = EvaluatedCode.Compilation([EvaluatedCode.Parse(Source), EvaluatedCode.Parse("class Other { }", "src/Other.cs")]);

        var receipt = Receipt.FromProperties(
            Assert.Single(await EvaluatedCode.Run(compilation, Scope, (VisibleProperties.Nonce, "n1"))).Properties);

        Assert.Equal(("n1", Receipt.DigestOf(EffectiveScopeText.Write(Scope))), (receipt!.Nonce, receipt.Scope));
        Assert.Equal(["/repo/src/A.cs", "/repo/src/Other.cs"], receipt.Trees.Select(tree => tree.Path));
        Assert.Equal(CompiledTree.Hex(compilation.SyntaxTrees[0].GetText().GetChecksum()), receipt.Trees[0].Checksum);
    }

    [Fact]
    public async Task No_receipt_is_given_where_none_is_demanded() =>
        Assert.Empty(await EvaluatedCode.Run(EvaluatedCode.Compilation([EvaluatedCode.Parse(Source)]), Scope));

    [Fact]
    public async Task A_touched_file_that_the_compiler_was_not_given_is_an_error()
    {
        var diagnostics = await EvaluatedCode.Run(
            EvaluatedCode.Compilation([EvaluatedCode.Parse(Source).WithFilePath("/elsewhere/src/A.cs")]), Scope, (VisibleProperties.Nonce, "n1"));

        Assert.Equal("SCOPE000 SCOPE601", Scenario.Ids(diagnostics));
    }

    [Fact]
    public async Task Without_the_packages_targets_the_analyzer_fails_closed() =>
        Assert.Equal("SCOPE601", Scenario.Ids(await Run([])));

    [Fact]
    public async Task A_receipt_that_is_demanded_without_an_effective_scope_fails_closed() =>
        Assert.Equal("SCOPE601", Scenario.Ids(await Run([(VisibleProperties.Package, "true"), (VisibleProperties.Nonce, "n1")])));

    [Fact]
    public async Task Where_no_agent_touched_the_project_nothing_is_said() =>
        Assert.Empty(await Run([(VisibleProperties.Package, "true")]));

    [Fact]
    public async Task An_effective_scope_that_cannot_be_read_fails_closed() =>
        Assert.Equal("SCOPE009", Scenario.Ids(await Run([(VisibleProperties.Package, "true")], new InMemoryFile("/repo/obj/agent-scope.effective", "not one"))));

    [Theory]
    [InlineData("T:System.Random", "SCOPE009")]
    [InlineData("T:System.Guid", "")]
    public async Task A_policy_that_cannot_be_read_fails_closed_where_the_code_uses_what_one_of_its_names_may_mean(string denied,
        string ids)
    {
        const string Uses = "class Uses { object M() => new System.Random(); }";
        var damaged = EffectiveScopeText.Write(EvaluatedCode.Scope(Uses, Policies.Deny(Kind.Apis, denied)))
            .Replace($"\t{denied}\t", "\tdamaged\t", StringComparison.Ordinal);

        Assert.Throws<InvalidEffectiveScopeException>(() => EffectiveScopeText.Read(damaged));
        Assert.Equal(ids, Scenario.Ids(await Run(Uses, [(VisibleProperties.Package, "true")], new InMemoryFile("/repo/obj/agent-scope.effective", damaged))));
    }

    [Fact]
    public void A_failure_of_the_analyzers_own_is_an_error()
    {
        var damaged = Scope with { Files = [Scope.Files[0] with { Lines = [Scope.Files[0].Lines[0] with { Policy = 7 }] }] };
        var policies = new[] { new PolicyEvaluator(new SymbolRules(StoredPolicy.Of(Scope.Policies[0])), new SymbolFactsReader(),
            file: null) };
        var reported = new List<Diagnostic>();
        var tree = EvaluatedCode.Parse(Source);

        Guard.Run(() => _ = new TreeEvaluator(new AuthoredText(tree.GetText(), damaged.Files[0].Lines), policies, damaged.Root), tree,
            reported.Add);

        Assert.Equal(("SCOPE009", DiagnosticSeverity.Error), (Assert.Single(reported).Id, reported[0].Severity));
    }

    private static Task<ImmutableArray<Diagnostic>> Run((string Name, string Value)[] properties, params AdditionalText[] files) =>
        Run(Source, properties, files);

    private static Task<ImmutableArray<Diagnostic>> Run(string source, (string Name, string Value)[] properties,
        params AdditionalText[] files) =>
        EvaluatedCode.Compilation([EvaluatedCode.Parse(source)])
            .WithAnalyzers([new AgentScopeAnalyzer()], new AnalyzerOptions([.. files], new BuildOptions(properties)))
            .GetAnalyzerDiagnosticsAsync();
}
