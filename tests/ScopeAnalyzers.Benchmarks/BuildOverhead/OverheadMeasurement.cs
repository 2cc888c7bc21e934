using System.Globalization;
using Microsoft.Build.Logging.StructuredLogger;

namespace ScopeAnalyzers.Benchmarks.BuildOverhead;

/// <summary>
/// What the package costs a build: a generated solution, built with and without it, clean, with nothing to do, and after one edit.
/// usage: build-overhead VERSION FEED [PROJECTS LINES ROUNDS]
/// </summary>
internal static class OverheadMeasurement
{
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

            Console.WriteLine("| build | round | without, CPU s | with, CPU s | ratio | own targets, s | analyzer, s |");
            Console.WriteLine("|---|---|---|---|---|---|---|");
            for (var round = 1; round <= rounds; round++)
            {
                foreach (var (name, prepare) in Situations(round))
                {
                    // Both in turn, so that what else the machine does falls on both.
                    prepare(without);
                    var plain = Build(without);
                    prepare(with);
                    var scoped = Build(with);
                    Console.WriteLine(string.Create(
                        CultureInfo.InvariantCulture,
                        $"| {name} | {round} | {plain.Cpu:F1} | {scoped.Cpu:F1} | {scoped.Cpu / plain.Cpu:F3} | {scoped.Targets:F2} | {scoped.Analyzer:F2} |"));
                }
            }

            return 0;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static IEnumerable<(string Name, Action<GeneratedSolution> Prepare)> Situations(int round) =>
    [
        ("clean", solution => MeasuredProcess.Run(solution.Root, "dotnet", ["build", "All.slnx", "-t:Clean", "--no-restore", "-nologo", "-v:q"])),
        ("no-op", _ => { }),
        ("one edit", solution => File.AppendAllText(solution.EditedFile, $"// Edit {round}.\n")),
    ];

    private static void Restore(GeneratedSolution solution) => MeasuredProcess.Run(solution.Root, "dotnet", ["restore", "All.slnx", "-nologo", "-v:q"]);

    private static (double Cpu, double Targets, double Analyzer) Build(GeneratedSolution solution)
    {
        var log = Path.Combine(solution.Root, "build.binlog");
        var (cpu, _) = MeasuredProcess.Run(
            solution.Root, "dotnet", ["build", "All.slnx", "--no-restore", "-nologo", "-v:q", "-m:2", "-p:ReportAnalyzer=true", $"-bl:{log}"]);
        var tree = BinaryLog.ReadBuild(log);
        double targets = 0, analyzer = 0;
        tree.VisitAllChildren<BaseNode>(node =>
        {
            if (node is Target { Name: ['A', 'g', 'e', 'n', 't', 'S', 'c', 'o', 'p', 'e', ..] } target)
                targets += target.Duration.TotalSeconds;
            else if (node is Message message && message.Text.Contains("ScopeAnalyzers.Analyzer, ", StringComparison.Ordinal))
                analyzer += Seconds(message.Text);
        });
        return (cpu.TotalSeconds, targets, analyzer);
    }

    /// <summary>The first column of the compiler's report of analyzer times; below a millisecond it writes <c>&lt;0.001</c>.</summary>
    private static double Seconds(string row) =>
        double.TryParse(row.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0].TrimStart('<'), CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
}
