using System.Globalization;
using Microsoft.Build.Logging.StructuredLogger;

namespace ScopeAnalyzers.Benchmarks.BuildOverhead;

/// <summary>
/// What the package costs an editor: the design-time build of each project of a generated solution, the first time and again with nothing
/// changed. usage: design-time VERSION FEED [PROJECTS LINES]
/// </summary>
internal static class DesignTimeMeasurement
{
    // As Roslyn's workspaces ask for it: the compiler's arguments, without the compiler.
    private static readonly string[] DesignTime =
    [
        "-t:Compile", "-p:DesignTimeBuild=true", "-p:SkipCompilerExecution=true", "-p:ProvideCommandLineArgs=true", "-p:BuildProjectReferences=false", "-p:BuildingInsideVisualStudio=true",
    ];

    public static int Run(string[] args)
    {
        var numbers = args.Skip(2).Select(text => int.Parse(text, CultureInfo.InvariantCulture)).ToArray();
        var (projects, lines) = numbers is [var p, var l] ? (p, l) : (60, 300_000);
        var place = Directory.CreateTempSubdirectory("scope-design-time-").FullName;
        try
        {
            var solution = new GeneratedSolution(Path.Combine(place, "with"), projects, lines);
            solution.Create(AddedPackage.Ours(args[0], args[1]));
            MeasuredProcess.Run(solution.Root, "dotnet", ["restore", "All.slnx", "-nologo", "-v:q"]);

            Console.WriteLine("| design-time build | projects | our targets in a project, median, ms | most, ms | in all, ms |");
            Console.WriteLine("|---|---|---|---|---|");
            foreach (var name in new[] { "first", "again", "again" })
            {
                var taken = Build(solution);
                Console.WriteLine(
                    string.Create(CultureInfo.InvariantCulture,
                        $"| {name} | {taken.Count} | {taken[taken.Count / 2]:F1} | {taken[^1]:F1} | {taken.Sum():F0} |"));
            }

            return 0;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    /// <summary>The time of our targets in each project, from the least to the most.</summary>
    private static List<double> Build(GeneratedSolution solution)
    {
        var log = Path.Combine(solution.Root, "design.binlog");
        MeasuredProcess.Run(solution.Root, "dotnet", ["build", "All.slnx", "--no-restore", "-nologo", "-v:q", "-m:1", $"-bl:{log}", .. DesignTime]);
        var taken = new Dictionary<string, double>();
        BinaryLog.ReadBuild(log).VisitAllChildren<Target>(target =>
        {
            if (target.Name.StartsWith("AgentScope", StringComparison.Ordinal) && target.Project?.ProjectFile is { } project
                && project.EndsWith(".csproj", StringComparison.Ordinal))
                taken[project] = taken.GetValueOrDefault(project) + target.Duration.TotalMilliseconds;
        });
        return [.. taken.Values.Order()];
    }
}
