using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Build.Logging.StructuredLogger;

namespace ScopeAnalyzers.Benchmarks.BuildOverhead;

/// <summary>
/// What the package costs a build: a generated solution, built without a package, with another one of analyzers, and with ours; clean, with
/// nothing to do, and after one edit: of a project without an agent's line, as nearly all are, and of one with it, whose analyzer writes
/// the receipt. usage: build-overhead VERSION FEED [PROJECTS LINES ROUNDS]
/// </summary>
internal static partial class OverheadMeasurement
{
    /// <summary>
    /// How often a round builds with nothing to do, and after an edit: such a build is short, and differs from the next by more than what
    /// is looked for.
    /// </summary>
    private const int Repeats = 8;

    public static int Run(string[] args)
    {
        var numbers = args.Skip(2).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var (projects, lines, rounds) = numbers is [var p, var l, var r] ? (p, l, r) : (60, 300_000, 3);
        var place = Directory.CreateTempSubdirectory("scope-overhead-").FullName;
        try
        {
            var compared = new AddedPackage?[] { null, AddedPackage.Peer, AddedPackage.Ours(args[0], args[1]) }
                .Select(package => Created(Path.Combine(place, package?.Id ?? "none"), package, projects, lines)).ToArray();
            var taken = new List<Turn>();
            foreach (var (situation, prepare) in Enumerable.Repeat(Round(), rounds).SelectMany(round => round))
            {
                // Each is first every third time, so that what else the machine does falls on all.
                var builds = new Built[compared.Length];
                foreach (var index in Enumerable.Range(taken.Count, compared.Length).Select(next => next % compared.Length))
                    builds[index] = Build(compared[index], prepare);
                taken.Add(new(situation, builds[0], builds[1], builds[2]));
                Console.Error.WriteLine(taken[^1]);
            }

            Console.WriteLine("| build | times | without, CPU s | another package, CPU s | ours, CPU s | another, times | ours, times | without, logged s | ours, logged s | ratio | of it analyzers, s |");
            Console.WriteLine("|---|---|---|---|---|---|---|---|---|---|---|");
            foreach (var turns in taken.ToLookup(turn => turn.Situation))
                Console.WriteLine(Row(turns.Key, [.. turns]));
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

    private static Action<GeneratedSolution> Edit(Func<GeneratedSolution, string> file) =>
        solution => File.AppendAllText(file(solution), "// An edit.\n");

    private static string Row(string situation, IReadOnlyList<Turn> turns)
    {
        // What all analyzers took longer: ours, and what others do because of it.
        var analyzers = Of(turn => turn.Ours.Analyzers) - Of(turn => turn.Without.Analyzers);
        var (logged, ours) = (Of(turn => turn.Without.Logged), Of(turn => turn.Ours.Targets) + analyzers);
        // Ratios turn by turn, since the builds of one turn have the machine's speed in common.
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {situation} | {turns.Count} | {Of(turn => turn.Without.Cpu):F1} | {Of(turn => turn.Another.Cpu):F1} | {Of(turn => turn.Ours.Cpu):F1} | {Of(turn => turn.Another.Cpu / turn.Without.Cpu):F3} | {Of(turn => turn.Ours.Cpu / turn.Without.Cpu):F3} | {logged:F1} | {ours:F2} | {(logged + ours) / logged:F3} | {analyzers:F2} |");

        double Of(Func<Turn, double> value) => Median.Of(turns.Select(value));
    }

    private static GeneratedSolution Created(string root, AddedPackage? package, int projects, int lines)
    {
        var solution = new GeneratedSolution(root, projects, lines);
        solution.Create(package);
        MeasuredProcess.Run(root, "dotnet", ["restore", "All.slnx", "-nologo", "-v:q"]);
        return solution;
    }

    private static Built Build(GeneratedSolution solution, Action<GeneratedSolution> prepare)
    {
        prepare(solution);
        var log = Path.Combine(solution.Root, "build.binlog");
        // One node: of others that end after the command, the time is lost, and with it that of the compilers that they ran.
        // One processor: threads side by side slow each other, now more and now less, and that counts as processor time.
        var (cpu, _) = MeasuredProcess.Run(
            solution.Root, "taskset", ["--cpu-list", "0", "dotnet", "build", "All.slnx", "--no-restore", "-nologo", "-v:q", "-m:1", "-p:ReportAnalyzer=true", $"-bl:{log}"]);
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

    /// <summary>The three solutions built in the same situation, one after the other.</summary>
    private sealed record Turn(string Situation, Built Without, Built Another, Built Ours);

    /// <summary>One build, in seconds.</summary>
    /// <param name="Cpu">The processor time of all its processes.</param>
    /// <param name="Logged">What all targets took by the binary log.</param>
    /// <param name="Targets">What those of the package took of that.</param>
    /// <param name="Analyzers">What the compiler reports of all analyzers.</param>
    private sealed record Built(double Cpu, double Logged, double Targets, double Analyzers);
}
