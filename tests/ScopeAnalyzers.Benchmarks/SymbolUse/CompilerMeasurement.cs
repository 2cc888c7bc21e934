using System.Globalization;
using ScopeAnalyzers.Analyzer;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Receipts;

namespace ScopeAnalyzers.Benchmarks.SymbolUse;

/// <summary>
/// The same with the SDK's own compiler in a process of its own, begun cold: the times by <c>/reportanalyzer</c> with both analyzers in
/// one compilation, and what each adds to the processor time of the whole process by itself. The least of the rounds counts: the rest
/// is what else the machine did.
/// </summary>
internal static class CompilerMeasurement
{
    private const string Peer = "Microsoft.CodeAnalysis.CSharp.BannedApiAnalyzers", PeerCore = "Microsoft.CodeAnalysis.BannedApiAnalyzers", Own = "ScopeAnalyzers.Analyzer";

    /// <summary>Without a twentieth of every file, which no commit leaves: a compilation of 2,000 files takes a minute and more.</summary>
    private static readonly IReadOnlyList<AgentLines> Choices = [.. AgentLines.All.Where(lines => lines is not { Stride: 1, Percent: 5 })];

    /// <summary><c>symbol-use-cold [FILES [ROUNDS]]</c>: prints the rows of docs/performance.md for a number of files.</summary>
    public static int Run(string[] arguments)
    {
        var numbers = arguments.Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var project = new MeasuredProject(numbers.ElementAtOrDefault(0) is > 0 and var count ? count : 400);
        var folder = Directory.CreateTempSubdirectory("scope-benchmark-").FullName;
        try
        {
            Write(project, folder);
            var rounds = Enumerable.Range(0, numbers.ElementAtOrDefault(1) is > 0 and var many ? many : 3).Select(_ => Round.Of(folder))
                .ToList();
            Print(project, rounds);
            return 0;
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Print(MeasuredProject project, List<Round> rounds)
    {
        var compile = Cpu(round => round.None);
        var peerAdds = Cpu(round => round.Peer) - compile;
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{project.Files.Count} files, {project.Files.Sum(file => file.Text.Count(unit => unit == '\n'))} lines, {project.Ids.Count} rules, {rounds.Count} rounds. Without an analyzer: {compile:0.0} s."));
        Console.WriteLine("| files | lines by an agent | ScopeAnalyzers, s | BannedApiAnalyzers, s | ratio | ScopeAnalyzers adds, s | BannedApiAnalyzers adds, s | ratio |");
        Console.WriteLine("|---|---|---|---|---|---|---|---|");
        foreach (var lines in Choices)
        {
            var own = rounds.Min(round => round.Both[lines].Seconds[Own]);
            var peer = rounds.Min(round => round.Both[lines].Seconds.Where(row => row.Key is Peer or PeerCore).Sum(row => row.Value));
            var ownAdds = Cpu(round => round.Own[lines]) - compile;
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {project.Files.Count} | {lines.Name} | {own:0.000} | {peer:0.000} | {own / peer:0.00} | {ownAdds:0.0} | {peerAdds:0.0} | {ownAdds / peerAdds:0.0} |"));
        }

        double Cpu(Func<Round, CompilerRun> run) => rounds.Min(round => run(round).Cpu.TotalSeconds);
    }

    /// <summary>The files of the project, both analyzers' rules, and an effective scope for each choice of lines.</summary>
    private static void Write(MeasuredProject project, string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "src"));
        foreach (var (path, text) in project.Files)
            File.WriteAllText(Path.Combine(folder, path), text);

        File.WriteAllLines(Path.Combine(folder, "common.rsp"),
            ["/target:library", "/nullable:enable", "/nowarn:CS1591", "/out:Made.dll", .. Dotnet.References.Select(file => $"/reference:\"{file}\""), .. project.Files.Select(file => file.Path)]);
        File.WriteAllLines(Path.Combine(folder, PeerPackage.List), project.Ids);
        File.WriteAllText(Path.Combine(folder, "build.globalconfig"), $"is_global = true\n{VisibleProperties.Package} = true\n");
        foreach (var lines in Choices)
        {
            var file = Path.Combine(folder, ScopeFile(lines));
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, EffectiveScopeText.Write(project.Scope(folder, lines)));
        }
    }

    private static string ScopeFile(AgentLines lines) => $"scope-{lines.Stride}-{lines.Percent}/{EffectiveScope.FileName}";

    /// <summary>Every compilation once.</summary>
    private sealed record Round(CompilerRun None, CompilerRun Peer, IReadOnlyDictionary<AgentLines, CompilerRun> Own,
        IReadOnlyDictionary<AgentLines, CompilerRun> Both)
    {
        private static readonly string[] PeerOptions = [.. Dotnet.PeerAnalyzers.Select(file => $"/analyzer:{file}"), $"/additionalfile:{PeerPackage.List}"];

        public static Round Of(string folder)
        {
            return new(
                Compile(),
                Compile(PeerOptions),
                Choices.ToDictionary(lines => lines, lines => Compile(OwnOptions(lines))),
                Choices.ToDictionary(lines => lines, lines => Compile([.. OwnOptions(lines), .. PeerOptions])));

            CompilerRun Compile(params string[] options) => CompilerRun.Of(Dotnet.Compiler, folder, options);
        }

        private static string[] OwnOptions(AgentLines lines) =>
            [$"/analyzer:{typeof(AgentScopeAnalyzer).Assembly.Location}", $"/analyzer:{typeof(AgentPolicy).Assembly.Location}",
                $"/additionalfile:{ScopeFile(lines)}", "/analyzerconfig:build.globalconfig"];
    }
}
