using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using ScopeAnalyzers.Analyzer;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>
/// Analyzer time against BannedApiAnalyzers: the same files, the same rules, both analyzers in one compilation, and the compiler's
/// processor time with either and with none.
/// </summary>
internal static class SymbolUseMeasurement
{
    /// <summary>The least of these counts: the rest is what else the machine did.</summary>
    private const int Repeats = 2;

    private const string Peer = "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers", PeerCore = "Microsoft.CodeAnalysis.BannedApiAnalyzers", Own = "ScopeAnalyzers.Analyzer";

    /// <summary><c>symbol-use [FILES…]</c>: prints a row of docs/performance.md for each number of files and share of lines.</summary>
    public static int Run(string[] arguments)
    {
        var counts = arguments.Length == 0 ? [400, 2000] : arguments.Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        Console.WriteLine("| files | lines by an agent | ScopeAnalyzers, s | BannedApiAnalyzers, s | ratio | compile alone, CPU s | with ScopeAnalyzers | with BannedApiAnalyzers |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var count in counts)
        {
            foreach (var percent in new[] { 0, 5, 100 })
                Console.WriteLine(Measure(count, percent));
        }

        return 0;
    }

    private static string Measure(int count, int percent)
    {
        var folder = Directory.CreateTempSubdirectory("scope-benchmark-").FullName;
        try
        {
            var (compiler, own, peer) = Prepare(folder, count, percent);
            var together = Enumerable.Range(0, Repeats).Select(_ => CompilerRun.Of(compiler, folder, [.. own, .. peer])).ToList();
            var ownSeconds = together.Min(run => run.Seconds[Own]);
            var peerSeconds = together.Min(PeerSeconds);
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| {count} | {percent} % | {ownSeconds:0.000} | {peerSeconds:0.000} | {ownSeconds / peerSeconds:0.00} | {Cpu():0.0} | {Cpu(own):0.0} | {Cpu(peer):0.0} |");

            double Cpu(params string[] options) =>
                Enumerable.Range(0, Repeats).Min(_ => CompilerRun.Of(compiler, folder, options).Cpu.TotalSeconds);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double PeerSeconds(CompilerRun run) => run.Seconds.Where(row => row.Key is Peer or PeerCore).Sum(row => row.Value);

    private static (string Compiler, string[] Own, string[] Peer) Prepare(string folder, int count, int percent)
    {
        var references = Directory.GetFiles(Dotnet.ReferenceFolder, "*.dll");
        var ids = DenyList.Ids(references.Select(file => MetadataReference.CreateFromFile(file)));
        var files = GeneratedProject.Files(count).ToList();
        Directory.CreateDirectory(Path.Combine(folder, "src"));
        foreach (var (path, text) in files)
            File.WriteAllText(Path.Combine(folder, path), text);

        File.WriteAllLines(Path.Combine(folder, "common.rsp"), ["/target:library", "/nullable:enable", "/nowarn:CS1591", "/out:Made.dll", .. references.Select(file => $"/reference:\"{file}\""), .. files.Select(file => file.Path)]);
        File.WriteAllLines(Path.Combine(folder, "BannedSymbols.txt"), ids);
        File.WriteAllText(Path.Combine(folder, EffectiveScope.FileName), EffectiveScopeText.Write(Scope(folder, ids, files, percent)));
        File.WriteAllText(Path.Combine(folder, "build.globalconfig"), $"is_global = true\n{VisibleProperties.Package} = true\n");
        return (
            Dotnet.Compiler,
            [$"/analyzer:{typeof(AgentScopeAnalyzer).Assembly.Location}", $"/analyzer:{typeof(AgentScope).Assembly.Location}", $"/additionalfile:{EffectiveScope.FileName}", "/analyzerconfig:build.globalconfig"],
            [.. Dotnet.PeerAnalyzers.Select(file => $"/analyzer:{file}"), "/additionalfile:BannedSymbols.txt"]);
    }

    private static EffectiveScope Scope(string folder, IReadOnlyList<string> ids, IReadOnlyList<(string Path, string Text)> files, int percent)
    {
        var place = new Place("agent-scope.json", 1, 1);
        var rules = ids.Select((id, index) => new Rule($"ceiling.apis.deny[{index}]", place, PatternSyntax.Parse(PatternLanguage.Apis, id).Pattern!, [], FileActs.All, [], null, null));
        var ceiling = new Scope("ceiling", place, new Dictionary<Kind, Lists> { [Kind.Apis] = new(null, new("ceiling.apis.deny", place, [.. rules])) }, [], null);
        var policy = new AgentScope("codex", null, Mode.Enforce, [], ceiling, [], null, [], [], null, null, null, null, new Dictionary<string, EnvironmentEntry>(), new Dictionary<string, CapabilityClass>());
        return percent == 0 ? new(folder, [], []) : new(folder, [policy], [.. files.Select(file => Touched(file.Path, SourceText.From(file.Text), percent))]);
    }

    /// <summary>A block of lines in the middle of the file, as an agent would leave one.</summary>
    private static TouchedFile Touched(string path, SourceText text, int percent)
    {
        var lines = text.Lines.Count;
        var length = Math.Max(1, lines * percent / 100);
        var first = 1 + ((lines - length) / 2);
        var hashes = text.Lines.Select(line => LineHash.Of(text.ToString(), line.Start, line.End)).ToList();
        return new(path, hashes, [new AuthoredLines(0, "1a2b3c4", "trailer", LineSet.Of([(first, first + length - 1)]))], []);
    }
}
