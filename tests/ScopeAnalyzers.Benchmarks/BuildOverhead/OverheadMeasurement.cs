using System.Globalization;
using Microsoft.Build.Logging.StructuredLogger;

namespace ScopeAnalyzers.Benchmarks.BuildOverhead;

/// <summary>
/// What the package costs a build: a generated solution, built with and without it, clean, with nothing to do, and after one edit.
/// usage: build-overhead VERSION FEED [PROJECTS LINES ROUNDS]
/// </summary>
internal static class OverheadMeasurement
{
    /// <summary>How often a round builds with nothing to do, and after an edit: such a build is short, and differs from the next by more than what is looked for.</summary>
    private const int Repeats = 5;

    public static int Run(string[] args)
    {
        var numbers = args.Skip(2).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var (projects, lines, rounds) = numbers is [var p, var l, var r] ? (p, l, r) : (60, 300_000, 3);
        var place = Directory.CreateTempSubdirectory("scope-overhead-").FullName;
        try
        {
            var without = new GeneratedSolution(Path.Combine(place, "without"), projects, lines);
            var with = new GeneratedSolution(Path.Combine(place, "with"), projects, lines);
            without.Create(null, args[1]);
            with.Create(args[0], args[1]);
            Restore(without);
            Restore(with);

            var taken = new List<(string Situation, Built Without, Built With)>();
            foreach (var (situation, prepare) in Enumerable.Repeat(Round(), rounds).SelectMany(round => round))
            {
                // Both in turn, so that what else the machine does falls on both.
                taken.Add((situation, Build(without, prepare), Build(with, prepare)));
                Console.Error.WriteLine(taken[^1]);
            }

            Console.WriteLine("| build | times | without, CPU s | with, CPU s | ratio | without, logged s | ours, logged s | ratio | of it the analyzer |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|");
            foreach (var builds in taken.ToLookup(each => each.Situation))
                Console.WriteLine(Row(builds.Key, [.. builds.Select(each => each.Without)], [.. builds.Select(each => each.With)]));
            return 0;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static IEnumerable<(string Situation, Action<GeneratedSolution> Prepare)> Round() =>
    [
        ("clean", solution => MeasuredProcess.Run(solution.Root, "dotnet", ["build", "All.slnx", "-t:Clean", "--no-restore", "-nologo", "-v:q"])),
        .. Enumerable.Repeat<(string, Action<GeneratedSolution>)>(("no-op", _ => { }), Repeats),
        .. Enumerable.Repeat<(string, Action<GeneratedSolution>)>(("one edit", solution => File.AppendAllText(solution.EditedFile, "// An edit.\n")), Repeats),
    ];

    private static string Row(string situation, IReadOnlyList<Built> without, IReadOnlyList<Built> with)
    {
        var (cpu, cpuWith) = (Median.Of(without.Select(build => build.Cpu)), Median.Of(with.Select(build => build.Cpu)));
        var (logged, ours) = (Median.Of(without.Select(build => build.Logged)), Median.Of(with.Select(build => build.Ours)));
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {situation} | {without.Count} | {cpu:F1} | {cpuWith:F1} | {cpuWith / cpu:F3} | {logged:F1} | {ours:F2} | {(logged + ours) / logged:F3} | {Median.Of(with.Select(build => build.Analyzer)):F2} |");
    }

    private static void Restore(GeneratedSolution solution) => MeasuredProcess.Run(solution.Root, "dotnet", ["restore", "All.slnx", "-nologo", "-v:q"]);

    private static Built Build(GeneratedSolution solution, Action<GeneratedSolution> prepare)
    {
        prepare(solution);
        var log = Path.Combine(solution.Root, "build.binlog");
        // One node: of others that end after the command, the time is lost, and with it that of the compilers that they ran.
        var (cpu, _) = MeasuredProcess.Run(
            solution.Root, "dotnet", ["build", "All.slnx", "--no-restore", "-nologo", "-v:q", "-m:1", "-p:ReportAnalyzer=true", $"-bl:{log}"]);
        double logged = 0, targets = 0, analyzer = 0;
        BinaryLog.ReadBuild(log).VisitAllChildren<BaseNode>(node =>
        {
            if (node is Target target)
            {
                logged += Work(target);
                targets += target.Name.StartsWith("AgentScope", StringComparison.Ordinal) ? Work(target) : 0;
            }
            else if (node is Message message && message.Text.Contains("ScopeAnalyzers.Analyzer, ", StringComparison.Ordinal))
            {
                analyzer += Seconds(message.Text);
            }
        });
        return new Built(cpu.TotalSeconds, logged, targets, analyzer);
    }

    /// <summary>What a target took, without what it waited for other projects and targets, which are counted where they ran.</summary>
    private static double Work(Target target) =>
        (target.Duration - target.Children.OfType<Microsoft.Build.Logging.StructuredLogger.Task>()
            .Where(task => task.Name is "MSBuild" or "CallTarget").Aggregate(TimeSpan.Zero, (sum, task) => sum + task.Duration)).TotalSeconds;

    /// <summary>The first column of the compiler's report of analyzer times; below a millisecond it writes <c>&lt;0.001</c>.</summary>
    private static double Seconds(string row) =>
        double.TryParse(row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0].TrimStart('<'), CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;

    /// <summary>One build, in seconds.</summary>
    /// <param name="Cpu">The processor time of all its processes.</param>
    /// <param name="Logged">What all targets took by the binary log.</param>
    /// <param name="Targets">What those of the package took of that.</param>
    /// <param name="Analyzer">What the compiler reports of the analyzer.</param>
    private sealed record Built(double Cpu, double Logged, double Targets, double Analyzer)
    {
        public double Ours => Targets + Analyzer;
    }
}
