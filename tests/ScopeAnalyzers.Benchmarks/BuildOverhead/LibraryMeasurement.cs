using System.Globalization;

namespace ScopeAnalyzers.Benchmarks.BuildOverhead;

/// <summary>
/// What an agent's lines cost a project of a real library, with its own analyzers and frameworks: cloned once without the package and once
/// for each version of it, and rebuilt in turns. usage: library REPOSITORY PROJECT ROUNDS FEED VERSION [VERSION]
/// </summary>
internal static class LibraryMeasurement
{
    public static int Run(string[] args)
    {
        var (repository, project, rounds, feed) = (args[0], args[1], int.Parse(args[2], CultureInfo.InvariantCulture), args[3]);
        var place = Directory.CreateTempSubdirectory("scope-library-").FullName;
        try
        {
            var names = (string?[])[null, .. args[4..]];
            var clones = names.Select(version => Prepared(Path.Combine(place, version ?? "none"), repository, project, feed, version))
                .ToArray();
            var taken = names.Select(_ => new List<double>()).ToArray();
            for (var round = 0; round < rounds; round++)
            {
                // Each is first in turn, so that what else the machine does falls on all.
                foreach (var index in Enumerable.Range(round, names.Length).Select(next => next % names.Length))
                    taken[index].Add(Build(clones[index], project, "--no-restore", "-t:Rebuild", "-p:BuildProjectReferences=false"));
                Console.Error.WriteLine(string.Join(' ', taken.Select(each => each[^1].ToString("F1", CultureInfo.InvariantCulture))));
            }

            Console.WriteLine("| package | CPU s, median | least | most | times, median |\n|---|---|---|---|---|");
            foreach (var (name, each) in names.Zip(taken))
                Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"| {name ?? "none"} | {Median.Of(each):F1} | {each.Min():F1} | {each.Max():F1} | {Median.Of(each.Zip(taken[0], (with, without) => with / without)):F3} |"));
            return 0;
        }
        finally
        {
            Directory.Delete(place, recursive: true);
        }
    }

    /// <summary>A clone whose project takes the package, where an agent added lines to every tenth of its files.</summary>
    private static string Prepared(string root, string repository, string project, string feed, string? version)
    {
        MeasuredProcess.Run(Path.GetTempPath(), "git", ["clone", "--quiet", repository, root]);
        Git(root, "remote", "remove", "origin");
        Git(root, "switch", "--quiet", "--force-create", "main");
        File.WriteAllText(Path.Combine(root, "agent-scope.json"), """
            { "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["**"] }, "apis": { "deny": ["T:System.Diagnostics.Process"] } } } } }
            """);
        var file = Path.Combine(root, project);
        var reference = version is null ? ""
            : $"""<ItemGroup><PackageReference Include="ScopeAnalyzers" {(File.Exists(Path.Combine(root, "Directory.Packages.props")) ? "VersionOverride" : "Version")}="{version}" PrivateAssets="all" /></ItemGroup>""";
        File.WriteAllText(file, File.ReadAllText(file).Replace("</Project>", reference + "</Project>", StringComparison.Ordinal));
        Commit(root, "Begin");

        Git(root, "switch", "--quiet", "--create", "work");
        var sources = Directory.GetFiles(Path.GetDirectoryName(file)!, "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal);
        foreach (var (source, index) in sources.Where((_, index) => index % 10 == 0).Select((source, index) => (source, index)))
            File.AppendAllText(source, $"\n\ninternal static class AgentNote{index} {{ internal static int Length => \"note\".Length; }}\n");
        Commit(root, "Leave notes\n\nCo-authored-by: Claude <noreply@anthropic.com>");

        File.WriteAllText(Path.Combine(root, ".git", "restore.config"), $"""
            <configuration><packageSources><clear /><add key="nuget" value="https://api.nuget.org/v3/index.json" /><add key="packed" value="{Path.GetFullPath(feed)}" /></packageSources></configuration>
            """);
        MeasuredProcess.Run(root, "dotnet", ["restore", project, "--configfile", Path.Combine(root, ".git", "restore.config"), "-nologo", "-v:q"]);
        Build(root, project, "--no-restore");
        return root;
    }

    /// <returns>The processor time in seconds; of one node on one processor, as in <see cref="OverheadMeasurement"/>.</returns>
    private static double Build(string root, string project, params string[] arguments) => MeasuredProcess.Run(
        root, "taskset", ["--cpu-list", "0", "dotnet", "build", project, "-nologo", "-v:q", "-m:1", .. arguments]).Cpu.TotalSeconds;

    private static void Commit(string root, string message)
    {
        Git(root, "add", "--all");
        Git(root, "-c", "user.name=Grace", "-c", "user.email=grace@shop.example", "commit", "--quiet", "--message", message);
    }

    private static void Git(string root, params string[] arguments) => MeasuredProcess.Run(root, "git", arguments);
}
