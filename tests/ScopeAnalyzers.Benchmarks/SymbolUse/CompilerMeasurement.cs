using System.Globalization;
using ScopeAnalyzers.Analyzer;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>
/// The same with the SDK's own compiler in a process of its own, begun cold: the times by <c>/reportanalyzer</c>, and the processor time
/// of the process with either analyzer and with none.
/// </summary>
internal static class CompilerMeasurement
{
    /// <summary>The least of these counts: the rest is what else the machine did.</summary>
    private const int Repeats = 3;

    private const string Peer = "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers", PeerCore = "Microsoft.CodeAnalysis.BannedApiAnalyzers", Own = "ScopeAnalyzers.Analyzer";

    /// <summary><c>symbol-use-cold [FILES]</c>: prints the rows of docs/performance.md for a number of files.</summary>
    public static int Run(string[] arguments)
    {
        var project = new MeasuredProject(arguments.Length == 0 ? 400 : int.Parse(arguments[0], CultureInfo.InvariantCulture));
        Console.WriteLine("| files | lines by an agent | ScopeAnalyzers, s | BannedApiAnalyzers, s | ratio | compile alone, CPU s | with ScopeAnalyzers | with BannedApiAnalyzers |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var lines in AgentLines.All)
            Console.WriteLine(Measure(project, lines));
        return 0;
    }

    private static string Measure(MeasuredProject project, AgentLines lines)
    {
        var folder = Directory.CreateTempSubdirectory("scope-benchmark-").FullName;
        try
        {
            var (own, peer) = Prepare(folder, project, lines);
            var runs = Enumerable.Range(0, Repeats).Select(_ => (Both: Compile([.. own, .. peer]), None: Compile(), Own: Compile(own), Peer: Compile(peer))).ToList();
            var ownSeconds = runs.Min(run => run.Both.Seconds[Own]);
            var peerSeconds = runs.Min(run => run.Both.Seconds.Where(row => row.Key is Peer or PeerCore).Sum(row => row.Value));
            return string.Create(
                CultureInfo.InvariantCulture,
                $"| {project.Files.Count} | {lines.Name} | {ownSeconds:0.000} | {peerSeconds:0.000} | {ownSeconds / peerSeconds:0.00} | {runs.Min(run => run.None.Cpu.TotalSeconds):0.0} | {runs.Min(run => run.Own.Cpu.TotalSeconds):0.0} | {runs.Min(run => run.Peer.Cpu.TotalSeconds):0.0} |");

            CompilerRun Compile(params string[] options) => CompilerRun.Of(Dotnet.Compiler, folder, options);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static (string[] Own, string[] Peer) Prepare(string folder, MeasuredProject project, AgentLines lines)
    {
        Directory.CreateDirectory(Path.Combine(folder, "src"));
        foreach (var (path, text) in project.Files)
            File.WriteAllText(Path.Combine(folder, path), text);

        File.WriteAllLines(Path.Combine(folder, "common.rsp"), ["/target:library", "/nullable:enable", "/nowarn:CS1591", "/out:Made.dll", .. Dotnet.References.Select(file => $"/reference:\"{file}\""), .. project.Files.Select(file => file.Path)]);
        File.WriteAllLines(Path.Combine(folder, MeasuredProject.PeerList), project.Ids);
        File.WriteAllText(Path.Combine(folder, EffectiveScope.FileName), EffectiveScopeText.Write(project.Scope(folder, lines)));
        File.WriteAllText(Path.Combine(folder, "build.globalconfig"), $"is_global = true\n{VisibleProperties.Package} = true\n");
        return (
            [$"/analyzer:{typeof(AgentScopeAnalyzer).Assembly.Location}", $"/analyzer:{typeof(AgentScope).Assembly.Location}", $"/additionalfile:{EffectiveScope.FileName}", "/analyzerconfig:build.globalconfig"],
            [.. Dotnet.PeerAnalyzers.Select(file => $"/analyzer:{file}"), $"/additionalfile:{MeasuredProject.PeerList}"]);
    }
}
