using System.Globalization;
using ScopeAnalyzers.Benchmarks.BuildOverhead;

namespace ScopeAnalyzers.Benchmarks.HookAnswer;

/// <summary>
/// What an agent waits for: the hook's answer to an edit that is denied, as a global and as a local tool, each beside one of its kind that
/// does nothing. All of them in turn, so that what else the machine does falls on each.
/// usage: hook VERSION FEED [ROUNDS]
/// </summary>
internal static class HookMeasurement
{
    private const int Warm = 3, Floors = 2;

    public static int Run(string[] args)
    {
        var rounds = args.Length > 2 ? int.Parse(args[2], CultureInfo.InvariantCulture) : 41;
        var place = Directory.CreateTempSubdirectory("scope-hook-").FullName;
        try
        {
            var repository = CreateRepository(Path.Combine(place, "shop"));
            var global = Install(place, repository, args[0], Path.GetFullPath(args[1]));
            var empty = CreateEmptyTool(Path.Combine(place, "empty"), repository);
            // The floors first, in the order of what is on them.
            (string Name, string[] Command)[] measured =
            [
                ("an empty program", ["dotnet", empty]),
                ("an empty local tool", ["dotnet", "empty"]),
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
        var medians =
            measured.Select(each =>
                (each.Name, Wall: Median.Of(each.Taken.Select(one => one.Wall.TotalMilliseconds)),
                    Cpu: Median.Of(each.Taken.Select(one => one.Cpu.TotalMilliseconds)))).ToList();
        Console.WriteLine($"Medians of {rounds} interleaved rounds.");
        Console.WriteLine("| | wall, ms | beyond the empty one, ms | processor time beyond it, ms |");
        Console.WriteLine("|---|---|---|---|");
        foreach (var (name, wall, _) in medians.Take(Floors))
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {wall:F1} | | |"));
        foreach (var ((name, wall, cpu), floor) in medians.Skip(Floors).Zip(medians))
            Console.WriteLine(
                string.Create(CultureInfo.InvariantCulture, $"| {name} | {wall:F1} | {wall - floor.Wall:F1} | {cpu - floor.Cpu:F1} |"));
    }

    // The input is in a file of the repository's git folder, where it is not a change.
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

    // A program, and the same as a local tool.
    private static string CreateEmptyTool(string folder, string repository)
    {
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "Empty.csproj"), """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <PackAsTool>true</PackAsTool>
                <PackageId>ScopeAnalyzers.EmptyTool</PackageId>
                <ToolCommandName>empty</ToolCommandName>
              </PropertyGroup>
            </Project>
            """);
        File.WriteAllText(Path.Combine(folder, "Empty.cs"), "return 0;\n");
        MeasuredProcess.Run(folder, "dotnet", ["pack", "-c", "Release", "-nologo", "-v:q", "-o", "feed"]);
        MeasuredProcess.Run(repository, "dotnet", ["tool", "install", "ScopeAnalyzers.EmptyTool", "--add-source", Path.Combine(folder, "feed")]);
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
