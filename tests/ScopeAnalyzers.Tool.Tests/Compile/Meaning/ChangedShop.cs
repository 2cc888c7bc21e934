using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer.Lines;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Compile.Meaning;

namespace ScopeAnalyzers.Tool.Tests.Compile.Meaning;

/// <summary>
/// Two projects of a shop, of which an agent may change <c>src/Jobs</c>: it may use neither <c>System.Net.Http</c> nor
/// <c>Shop.Contracts.Secret</c>, nor reflection. Every line that the base has not is the agent's.
/// </summary>
internal static class ChangedShop
{
    public const string Contracts = """
        namespace Shop.Contracts;

        public interface IGateway { string Send(string text); }
        public class Gateway : IGateway { public string Send(string text) => text; public virtual void Close() { } }
        public static class Secret { public const string Key = "k"; public static string Tell() => Key; }
        public static class Format { public static string Line(string text) => $"[{text}]"; }
        public static class Addresses { public static System.Uri Checked(this System.Uri address) => address; }
        public class Order { public string Number = ""; public Money Total; }
        public struct Money { public decimal Amount; public static Money operator +(Money a, Money b) => a; }
        """;

    private const string Root = "/shop", Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading.Tasks;";

    private const string Manifest = """
        { "version": 1, "agents": { "codex": { "scope": {
          "files": { "allow": ["src/Jobs/**"] },
          "apis": { "deny": ["N:System.Net.Http.**", "T:Shop.Contracts.Secret"] },
          "capabilities": { "deny": ["reflection", "process"] } } } } }
        """;

    private static readonly AgentPolicy Policy = AgentPolicy.Resolve(
        ManifestReader.Read(new ManifestText("agent-scope.json", Encoding.UTF8.GetBytes(Manifest)), []).Manifest!, "codex", null, default);

    private static readonly IReadOnlyList<MetadataReference> References =
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path =>
                Path.GetFileName(path) is var name && (name.StartsWith("System.", StringComparison.Ordinal) || name is "netstandard.dll"))
            .Select(path => MetadataReference.CreateFromFile(path))];

    /// <param name="persons">Whether the lines are a person's all the same, as those of a file that the agent moved.</param>
    /// <summary>What is found where files of <c>src/Jobs</c>, each with its text, become others, each as <c>id file(line)</c>.</summary>
    public static async Task<IReadOnlyList<string>> Find(IReadOnlyDictionary<string, string> before,
        IReadOnlyDictionary<string, string> after, bool persons = false)
    {
        using var workspace = new AdhocWorkspace();
        var contracts = ProjectId.CreateNewId();
        var jobs = ProjectId.CreateNewId();
        var options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary,
            nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true);
        var solution = workspace.CurrentSolution
            .AddProject(Project(contracts, "Contracts", options))
            .AddDocument(DocumentId.CreateNewId(contracts), "Contracts.cs", SourceText.From(Contracts), filePath: $"{Root}/src/Contracts/Contracts.cs")
            .AddProject(Project(jobs, "Jobs", options)).AddProjectReference(jobs, new ProjectReference(contracts))
            .AddDocument(DocumentId.CreateNewId(jobs), "Usings.cs", SourceText.From(Usings), filePath: $"{Root}/src/Jobs/obj/Usings.cs");
        foreach (var (name, text) in after)
            solution = solution.AddDocument(DocumentId.CreateNewId(jobs), name, SourceText.From(text), filePath: $"{Root}/src/Jobs/{name}");

        Change[] changes = [.. before.Keys.Union(after.Keys).Where(name => before.GetValueOrDefault(name) != after.GetValueOrDefault(name))
            .Order(StringComparer.Ordinal)
            .Select(name => Changed(name, before.GetValueOrDefault(name), after.GetValueOrDefault(name), persons))];
        var review = new ReviewResult(Root, true, null, null, changes, [], [Policy]);
        var contents = before.ToDictionary(file => $"src/Jobs/{file.Key}", file => Encoding.UTF8.GetBytes(file.Value));
        var meaning = new ChangedMeaning(review, changes, contents);
        var findings = await meaning.Find(solution, [solution.GetProject(jobs)!], default);
        var errors = (await solution.GetProject(jobs)!.GetCompilationAsync())!.GetDiagnostics()
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error).Select(diagnostic => diagnostic.ToString());
        return [.. findings.Select(finding =>
            finding.Level == Level.Message ? finding.Message : $"{finding.Id} {Path.GetFileName(finding.File)}({finding.Line})")
            .Concat(errors).Distinct().Order(StringComparer.Ordinal)];
    }

    private static ProjectInfo Project(ProjectId id, string name, CSharpCompilationOptions options) => ProjectInfo.Create(
        id, VersionStamp.Default, name, name, LanguageNames.CSharp, $"{Root}/src/{name}/{name}.csproj", compilationOptions: options,
        parseOptions: new CSharpParseOptions(LanguageVersion.Latest, preprocessorSymbols: ["DEBUG"]), metadataReferences: References);

    private static Change Changed(string name, string? before, string? after, bool persons)
    {
        var act = before is null ? FileAct.Add : after is null ? FileAct.Delete : FileAct.Modify;
        var lines = after is null || persons
            ? LineSet.Empty
            : LineSet.Of(
                LineDiff.Map(Hashes(before ?? ""), Hashes(after)).Skip(1).Select((old, index) => (old, Line: index + 1))
                    .Where(line => line.old == 0).Select(line => line.Line));
        return new Change($"src/Jobs/{name}", act,
            [new Touch("codex", ["trailer"], null, null, ["c0ffee0"], lines) { ByCommit = lines.IsEmpty ? [] : [new CommitLines("c0ffee0", "trailer", lines)] }]);
    }

    private static IReadOnlyList<uint> Hashes(string text) => AuthoredTexts.HashesOf(SourceText.From(text));
}
