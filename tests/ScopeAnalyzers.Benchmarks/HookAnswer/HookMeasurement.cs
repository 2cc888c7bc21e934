using System.Globalization;
using ScopeAnalyzers.Benchmarks.BuildOverhead;

namespace ScopeAnalyzers.Benchmarks.HookAnswer;

/// <summary>
/// What an agent waits for: the hook's answer to an edit that is denied, as a global and as a local tool, beside a program that does nothing. All of
/// them in turn, so that what else the machine does falls on each.
/// usage: hook VERSION FEED [ROUNDS]
/// </summary>
internal static class HookMeasurement
{
    private const int Warm = 3;

    public static int Run(string[] args)
    {
        var rounds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 41;
        var place = Directory.CreateTempSubdirectory("scope-hook-").FullName;
        try
        {
            var repository = CreateRepository(Path.Combine(place, "shop"));
            var empty = CreateEmptyProgram(Path.Combine(place, "empty"));
            var global = Install(place, repository, args[0], Path.GetFullPath(args[1]));
            (string Name, string[] Command)[] measured =
            [
                ("an empty program", ["dotnet", empty]),
                ("the hook, as a global tool", [global, "hook", "claude-code", "PreToolUse"]),
                ("the hook, as a local tool", ["dotnet", "agent-scope", "hook", "claude-code", "PreToolUse"]),
            ];
            var taken = measured.Select(_ => new List<(TimeSpan Cpu, TimeSpan Wall)>()).ToList();
            for (var round = 0; round < rounds + Warm; round++)
            {
                for (var i = 0; i < measured.Length; i++)
                {
                    var one = Answer(repository, measured[i].Command);
                    if (round >= Warm)
                        taken[i].Add(one);
                }
            }

            Tell(measured.Select(each => each.Name).Zip(taken), rounds);
            return 0;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    private static void Tell(IEnumerable<(string Name, List<(TimeSpan Cpu, TimeSpan Wall)> Taken)> measured, int rounds)
    {
        Console.WriteLine($"Medians of {rounds} interleaved rounds.");
        Console.WriteLine("| | wall, ms | beyond the empty program, ms | processor time beyond it, ms |");
        Console.WriteLine("|---|---|---|---|");
        (double Wall, double Cpu)? floor = null;
        foreach (var (name, taken) in measured)
        {
            var (wall, cpu) = (Median(taken.Select(one => one.Wall)), Median(taken.Select(one => one.Cpu)));
            Console.WriteLine(floor is { } empty
                ? string.Create(CultureInfo.InvariantCulture, $"| {name} | {wall:F1} | {wall - empty.Wall:F1} | {cpu - empty.Cpu:F1} |")
                : string.Create(CultureInfo.InvariantCulture, $"| {name} | {wall:F1} | | |"));
            floor ??= (wall, cpu);
        }
    }

    private static double Median(IEnumerable<TimeSpan> times) => times.Order().ToList() is var ordered ? ordered[ordered.Count / 2].TotalMilliseconds : 0;

    // The input stands in a file of the repository's git folder, where it is no change.
    private static (TimeSpan Cpu, TimeSpan Wall) Answer(string repository, string[] command) =>
        MeasuredProcess.Run(repository, "bash", ["-c", "exec \"$0\" \"$@\" < .git/input.json", .. command]);

    private static string CreateRepository(string root)
    {
        Directory.CreateDirectory(root);
        File.WriteAllText(Path.Combine(root, "agent-scope.json"), """{ "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/Web/**"] } } } } }""");
        Git(root, "init", "-q", "-b", "main");
        Git(root, "add", "-A");
        Git(root, "commit", "-q", "-m", "Begin");
        Git(root, "switch", "-q", "-c", "work");
        File.WriteAllText(
            Path.Combine(root, ".git", "input.json"),
            $$$"""{"session_id":"s1","cwd":"{{{root}}}","hook_event_name":"PreToolUse","tool_name":"Edit","tool_input":{"file_path":"{{{root}}}/src/Billing/A.cs","old_string":"a","new_string":"b"}}""");
        return root;
    }

    private static void Git(string root, params string[] arguments) =>
        MeasuredProcess.Run(root, "git", ["-c", "user.name=Grace", "-c", "user.email=grace@shop.example", .. arguments]);

    private static string CreateEmptyProgram(string folder)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Empty.csproj"), """<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>""");
        File.WriteAllText(Path.Combine(folder, "Empty.cs"), "return 0;\n");
        MeasuredProcess.Run(folder, "dotnet", ["build", "-c", "Release", "-nologo", "-v:q"]);
        return Path.Combine(folder, "bin/Release/net10.0/Empty.dll");
    }

    // Both forms of a tool, from one package.
    private static string Install(string place, string repository, string version, string feed)
    {
        var tools = Path.Combine(place, "global");
        string[] package = ["ScopeAnalyzers.Tool", "--version", version, "--add-source", feed];
        MeasuredProcess.Run(place, "dotnet", ["tool", "install", .. package, "--tool-path", tools]);
        MeasuredProcess.Run(repository, "dotnet", ["new", "tool-manifest"]);
        MeasuredProcess.Run(repository, "dotnet", ["tool", "install", .. package]);
        return Path.Combine(tools, "agent-scope");
    }
}
