using System.Globalization;
using System.Reflection;
using Microsoft.CodeAnalysis.Diagnostics;
using ScopeAnalyzers.Analyzer;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>
/// Analyzer time against BannedApiAnalyzers in one process: the same files, the same rules, both analyzers on one and the same
/// compilation; and what either adds to the processor time of a compilation by itself. All is processor time, and rounds take all in
/// turn, so that what else the machine does falls on all; one of few files warms up and does not count.
/// </summary>
internal static class SymbolUseMeasurement
{
    private const string PeerType = "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers.CSharpSymbolIsBannedAnalyzer";

    private static readonly AgentScopeAnalyzer Own = new();
    private static readonly DiagnosticAnalyzer Peer = LoadPeer();

    /// <summary><c>symbol-use [FILES [ROUNDS]]</c>: prints the rows of docs/performance.md for a number of files.</summary>
    public static int Run(string[] arguments)
    {
        var numbers = arguments.Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var project = new MeasuredProject(numbers.ElementAtOrDefault(0) is > 0 and var count ? count : 400);
        _ = Round.Of(new MeasuredProject(40));
        var rounds = Enumerable.Range(0, numbers.ElementAtOrDefault(1) is > 0 and var many ? many : 5).Select(_ => Round.Of(project))
            .ToList();

        var compile = Median.Of(rounds.Select(round => round.Idle.Process));
        var peerAdds = Median.Of(rounds.Select(round => round.Peer.Process)) - compile;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{project.Files.Count} files, {project.Files.Sum(file => file.Text.Count(unit => unit == '\n'))} lines, {project.Ids.Count} rules. With an analyzer that does nothing: {compile:0.00} s."));
        Console.WriteLine("| files | lines by an agent | ScopeAnalyzers, s | BannedApiAnalyzers, s | ratio | ScopeAnalyzers adds, s | BannedApiAnalyzers adds, s | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var lines in AgentLines.All)
        {
            var own = Median.Of(rounds.Select(round => round.Together[lines].Analyzers[0]));
            var peer = Median.Of(rounds.Select(round => round.Together[lines].Analyzers[1]));
            var ownAdds = Median.Of(rounds.Select(round => round.Alone[lines].Process)) - compile;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {project.Files.Count} | {lines.Name} | {own:0.000} | {peer:0.000} | {own / peer:0.00} | {ownAdds:0.00} | {peerAdds:0.00} | {ownAdds / peerAdds:0.00} |"));
        }

        return 0;
    }

    private static DiagnosticAnalyzer LoadPeer() =>
        Dotnet.PeerAnalyzers.Select(Assembly.LoadFrom).Select(assembly => assembly.GetType(PeerType)).OfType<Type>()
            .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!).Single();

    /// <summary>Every measurement once.</summary>
    private sealed record Round(AnalyzedCompilation Idle, AnalyzedCompilation Peer,
        IReadOnlyDictionary<AgentLines, AnalyzedCompilation> Alone, IReadOnlyDictionary<AgentLines, AnalyzedCompilation> Together)
    {
        public static Round Of(MeasuredProject project) => new(
            AnalyzedCompilation.Of(project.Fresh(), project.Options(AgentLines.All[0]), new IdleAnalyzer()),
            AnalyzedCompilation.Of(project.Fresh(), project.Options(AgentLines.All[0]), SymbolUseMeasurement.Peer),
            AgentLines.All.ToDictionary(lines => lines, lines => AnalyzedCompilation.Of(project.Fresh(), project.Options(lines), Own)),
            AgentLines.All.ToDictionary(lines => lines,
                lines => AnalyzedCompilation.Of(project.Fresh(), project.Options(lines), Own, SymbolUseMeasurement.Peer)));
    }
}
