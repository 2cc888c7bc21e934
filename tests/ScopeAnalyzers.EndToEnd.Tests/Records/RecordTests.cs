using System.Text.Json;
using System.Text.RegularExpressions;
using ScopeAnalyzers.EndToEnd.Tests.Fixtures;

namespace ScopeAnalyzers.EndToEnd.Tests.Records;

/// <summary>The decision log and the SARIF of a build: what Review and the analyzer found, each once.</summary>
public partial class RecordTests
{
    private static readonly string[] Asked = ["build", "Shop.slnx", "-p:AgentScopeLog=records", "-p:AgentScopeSarif=records"];

    [Fact]
    public async Task What_fails_the_build_is_in_both_once_however_many_projects_and_frameworks_compile_it()
    {
        await using var repository = await WithTwoThingsOutOfScope("enforce");

        var build = await repository.Dotnet([.. Asked, "-m:2"]);

        Assert.NotEqual(0, build.ExitCode);
        Assert.Equal(["build file src/Jobs/Night.cs deny", "analyzer api T:System.Random deny src/Contracts/Dice.cs 3"], Lines(repository).Select(Told).Order(StringComparer.Ordinal).Reverse());
        using var sarif = JsonDocument.Parse(File.ReadAllText(Path.Combine(repository.Root, "records", "agent-scope.sarif")));
        Assert.Equal(
            ["SCOPE101", "SCOPE301"],
            sarif.RootElement.GetProperty("runs")[0].GetProperty("results").EnumerateArray()
                .Select(result => result.GetProperty("ruleId").GetString()).Order());
    }

    [Fact]
    public async Task A_build_with_nothing_to_compile_writes_the_same_log_but_for_id_and_time()
    {
        await using var repository = await WithTwoThingsOutOfScope("warn");

        var first = await repository.Dotnet(Asked);
        var log = Lines(repository);
        var second = await repository.Dotnet([.. Asked, "--no-restore"]);

        Assert.Equal((0, 0), (first.ExitCode, second.ExitCode));
        Assert.Equal(2, log.Length);
        Assert.Equal(log.Select(Stable), Lines(repository).Select(Stable));
    }

    private static async Task<Repository> WithTwoThingsOutOfScope(string mode)
    {
        var repository = await Repository.Create();
        repository.Write("agent-scope.json", $$"""
            {
              "version": 1, "mode": "{{mode}}",
              "agents": { "claude-code": { "scope": { "files": { "allow": ["src/Contracts/**"] }, "apis": { "deny": ["T:System.Random"] } } } }
            }
            """);
        repository.WriteLibrary("src/Contracts/Contracts.csproj", "<TargetFrameworks>netstandard2.0;net10.0</TargetFrameworks>");
        repository.WriteLibrary("src/Jobs/Jobs.csproj", items: "<Compile Include=\"../Contracts/Dice.cs\" />");
        repository.Write(".gitignore", "bin/\nobj/\nrecords/\n");
        repository.Write("Shop.slnx", """
            <Solution>
              <Project Path="src/Contracts/Contracts.csproj" />
              <Project Path="src/Jobs/Jobs.csproj" />
            </Solution>
            """);
        repository.Write("src/Contracts/Dice.cs", "// roll them");
        await repository.Commit("Begin");
        await repository.Git("switch", "--quiet", "--create", "work");
        repository.Write("src/Contracts/Dice.cs", "internal static class Dice\n{\n    public static System.Random Loaded;\n}");
        repository.Write("src/Jobs/Night.cs", "public sealed class Night { }");
        await repository.Commit("Load the dice at night" + Repository.ByClaude);
        return repository;
    }

    private static string[] Lines(Repository repository) => File.ReadAllLines(Path.Combine(repository.Root, "records", "decisions.jsonl"));

    private static string Told(string line)
    {
        var root = JsonDocument.Parse(line).RootElement;
        var resource = root.GetProperty("resource");
        var what = $"{root.GetProperty("checker").GetProperty("observer")} {resource.GetProperty("kind")} {resource.GetProperty("id")} {root.GetProperty("decision")}";
        return resource.GetProperty("kind").GetString() == "file" ? what : $"{what} {resource.GetProperty("file")} {resource.GetProperty("line")}";
    }

    private static string Stable(string line) => IdAndTime().Replace(line, "");

    [GeneratedRegex("\"(id\":\"[0-9a-f]{32}|time\":\"[^\"]*)\",")]
    private static partial Regex IdAndTime();
}
