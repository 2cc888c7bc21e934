using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Build.Logging.StructuredLogger;

namespace ScopeAnalyzers.Benchmarks.BuildOverhead;

/// <summary>
/// What the package costs a build: a generated solution, built with and without it, clean, with nothing to do, and after one edit: of a project
/// without an agent's line, as nearly all are, and of one with it, whose compiler writes the log that holds the receipt.
/// usage: build-overhead VERSION FEED [PROJECTS LINES ROUNDS]
/// </summary>
internal static partial class OverheadMeasurement
{
    /// <summary>How often a round builds with nothing to do, and after an edit: such a build is short, and differs from the next by more than what is looked for.</summary>
    private const int Repeats = 7;

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
                // Both in turn, and each first every other time, so that what else the machine does falls on both.
                var withoutFirst = taken.Count % 2 == 0 ? Build(without, prepare) : null;
                var built = Build(with, prepare);
                taken.Add((situation, withoutFirst ?? Build(without, prepare), built));
                Console.Error.WriteLine(taken[^1]);
            }

            Console.WriteLine("| build | times | without, CPU s | with, CPU s | ratio | without, logged s | ours, logged s | ratio | of it analyzers |");
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
        .. Enumerable.Repeat(("one edit", Edit(solution => solution.FileOfPeople)), Repeats),
        .. Enumerable.Repeat(("one edit beside an agent's lines", Edit(solution => solution.FileBesideAgents)), Repeats),
    ];

    private static Action<GeneratedSolution> Edit(Func<GeneratedSolution, string> file) => solution => File.AppendAllText(file(solution), "// An edit.\n");

    private static string Row(string situation, IReadOnlyList<Built> without, IReadOnlyList<Built> with)
    {
        var (cpu, cpuWith) = (Median.Of(without.Select(build => build.Cpu)), Median.Of(with.Select(build => build.Cpu)));
        // What all analyzers took longer: ours, and the others where the compiler writes a log, for which it asks them more.
        var analyzers = Median.Of(with.Select(build => build.Analyzers)) - Median.Of(without.Select(build => build.Analyzers));
        var (logged, ours) = (Median.Of(without.Select(build => build.Logged)), Median.Of(with.Select(build => build.Targets)) + analyzers);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {situation} | {without.Count} | {cpu:F1} | {cpuWith:F1} | {cpuWith / cpu:F3} | {logged:F1} | {ours:F2} | {(logged + ours) / logged:F3} | {analyzers:F2} |");
    }

    private static void Restore(GeneratedSolution solution) => MeasuredProcess.Run(solution.Root, "dotnet", ["restore", "All.slnx", "-nologo", "-v:q"]);

    private static Built Build(GeneratedSolution solution, Action<GeneratedSolution> prepare)
    {
        prepare(solution);
        var log = Path.Combine(solution.Root, "build.binlog");
        // One node: of others that end after the command, the time is lost, and with it that of the compilers that they ran.
        var (cpu, _) = MeasuredProcess.Run(
            solution.Root, "dotnet", ["build", "All.slnx", "--no-restore", "-nologo", "-v:q", "-m:1", "-p:ReportAnalyzer=true", $"-bl:{log}"]);
        double logged = 0, targets = 0, analyzers = 0;
        BinaryLog.ReadBuild(log).VisitAllChildren<BaseNode>(node =>
        {
            if (node is Target target)
            {
                logged += Work(target);
                targets += target.Name.StartsWith("AgentScope", StringComparison.Ordinal) ? Work(target) : 0;
            }
            else if (node is Message message && AnalyzersTook().Match(message.Text) is { Success: true } took)
            {
                analyzers += double.Parse(took.Groups[1].Value, CultureInfo.InvariantCulture);
            }
        });
        return new Built(cpu.TotalSeconds, logged, targets, analyzers);
    }

    /// <summary>What a target took, without what it waited for other projects and targets, which are counted where they ran.</summary>
    private static double Work(Target target) =>
        (target.Duration - target.Children.OfType<Microsoft.Build.Logging.StructuredLogger.Task>()
            .Where(task => task.Name is "MSBuild" or "CallTarget").Aggregate(TimeSpan.Zero, (sum, task) => sum + task.Duration)).TotalSeconds;

    [GeneratedRegex(@"Total analyzer execution time: <?([\d.]+) seconds")]
    private static partial Regex AnalyzersTook();

    /// <summary>One build, in seconds.</summary>
    /// <param name="Cpu">The processor time of all its processes.</param>
    /// <param name="Logged">What all targets took by the binary log.</param>
    /// <param name="Targets">What those of the package took of that.</param>
    /// <param name="Analyzers">What the compiler reports of all analyzers.</param>
    private sealed record Built(double Cpu, double Logged, double Targets, double Analyzers);
}
