using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using ScopeAnalyzers.Analyzer.Tests.Fixture;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Tests.Decisions;

namespace ScopeAnalyzers.Analyzer.Tests.Evaluation;

/// <summary>The example decisions of the language that are about code, each as a line of C# that the analyzer evaluates.</summary>
public class DecisionCorpusTests
{
    // The first call passes a value of a type that is denied; the others are of no file, and code always is of one.
    private static readonly string[] NotAsCode = ["apis-026", "in-007", "in-008"];

    private static readonly SyntaxTree Shop = EvaluatedCode.Parse(ShopSource.Text, "src/Shop.cs");

    private static readonly Compilation Known = EvaluatedCode.Compilation([Shop]);

    public static IEnumerable<object[]> Rows =>
        from row in Corpus.Table("decisions")
        let code = CodeOf(row.GetProperty("resource"))
        where code is not null && !NotAsCode.Contains(Corpus.Text(row, "id"))
        select new object[] { Corpus.Text(row, "id")!, code, row.GetRawText() };

    [Theory]
    [MemberData(nameof(Rows))]
    public async Task The_analyzer_decides_as_the_corpus_says(string id, string code, string json)
    {
        var row = JsonDocument.Parse(json).RootElement;
        var diagnostics = await Evaluate(code, PolicyOf(row), Corpus.Text(row.GetProperty("resource"), "file") ?? "src/Shop/A.cs");

        var expect = row.GetProperty("expect");
        // Of several ids for one use the first is reported.
        var ids = Corpus.Text(expect, "code")!.Split('+').OrderBy(Rank).First();
        Assert.Equal((id, ids), (id, Scenario.Ids(diagnostics)));
        if (ids.Length > 0)
            Assert.Subset(diagnostics.SelectMany(diagnostic => diagnostic.Properties["by"]!.Split('\n')).ToHashSet(),
                Corpus.Strings(expect, "by").ToHashSet());
    }

    /// <summary>Evaluates a code's last line as an agent's; those before it are a person's.</summary>
    private static Task<ImmutableArray<Diagnostic>> Evaluate(string code, AgentPolicy policy, string file)
    {
        var compilation = EvaluatedCode.Compilation([Shop, EvaluatedCode.Parse(code, file)]);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        var last = code.Count(unit => unit == '\n') + 1;
        var scope = EvaluatedCode.Scope(code, policy, LineSet.Of([(last, last)]));
        return EvaluatedCode.Run(compilation, scope with { Files = [scope.Files[0] with { Path = file }] });
    }

    private static string? CodeOf(JsonElement resource) => (Corpus.Text(resource, "kind"), Corpus.Text(resource, "act")) switch
    {
        ("namespace", "declare") when Corpus.Text(resource, "name") == "<global>" => "class Declared;",
        ("namespace", "declare") => $"namespace {Corpus.Text(resource, "name")} {{ class Declared; }}",
        ("namespace", "use") when Holds(Corpus.Text(resource, "name")!) => $"using {Corpus.Text(resource, "name")};",
        ("api", _) when !resource.TryGetProperty("facts", out _) =>
            Symbol(Corpus.Text(resource, "id")!) is { } symbol ? UseOfSymbol.Code(symbol) : null,
        _ => null,
    };

    private static bool Holds(string space) => DocumentationCommentId.GetFirstSymbolForDeclarationId($"N:{space}", Known) is not null;

    private static ISymbol? Symbol(string id) => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, Known);

    private static AgentPolicy PolicyOf(JsonElement row) => AgentPolicy.Resolve(
        CorpusManifest.Named(Corpus.Text(row, "manifest")!),
        Corpus.Strings(row, "agents").Single(),
        Corpus.Text(row, "task"),
        DateTimeOffset.Parse(Corpus.Text(row, "clock") ?? Corpus.Clock, CultureInfo.InvariantCulture));

    private static int Rank(string id) => Array.IndexOf(["SCOPE301", "SCOPE302", "SCOPE202"], id);
}
