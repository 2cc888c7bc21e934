using System.Text.Json;

namespace ScopeAnalyzers.Tool.Tests.Who;

public class WhoTests
{
    private static readonly string Shop = Path.Combine(Repository.Root, "samples", "Shop");

    [Fact]
    public void Every_agent_is_named_with_what_decides()
    {
        var lines = Who("src/Jobs/A.cs").Out.Split('\n').Select(line => line.TrimEnd()).ToList();
        Assert.Contains("  claude-code  no task  deny   scopes.web.files.allow", lines);
        Assert.Contains("  codex        no task  allow  scopes.jobs.files.allow[0]", lines);
    }

    [Fact]
    public void An_act_on_a_file_is_asked_for() =>
        Assert.Contains("  codex        no task  deny  ceiling.files.deny[1]", Who("tests/Web.Tests/PagesTests.cs", "--act", "delete").Out.Split('\n').Select(line => line.TrimEnd()));

    [Fact]
    public void The_json_has_a_row_for_each()
    {
        using var json = JsonDocument.Parse(Who("src/Jobs/A.cs", "--format", "json").Out);
        Assert.Equal(
            ["claude-code deny", "codex allow"],
            json.RootElement.GetProperty("agents").EnumerateArray()
                .Select(row => $"{row.GetProperty("agent").GetString()} {row.GetProperty("outcome").GetString()}"));
    }

    [Theory]
    [InlineData(null, "deny  scopes.lib.apis.allow, scopes.lib.apis.allow[0] only in src/**")]
    [InlineData(null, "It depends on the file: name one with --file.")]
    [InlineData("src/A.cs", "allow  scopes.lib.apis.allow[0]")]
    [InlineData("tests/A.cs", "deny  scopes.lib.apis.allow")]
    public void A_rule_with_in_says_where_it_applies_or_is_asked_for_one_file(string? file, string said)
    {
        using var folder = GitFolder.Empty();
        File.WriteAllText(Path.Combine(folder.Root, "agent-scope.json"), """
            { "version": 1, "scopes": { "lib": { "files": { "allow": ["**"] }, "apis": { "allow": [{ "match": "N:System.**", "in": ["src/**"] }] } } },
              "agents": { "codex": { "scope": "lib" } } }
            """);
        string[] named = file is null ? [] : ["--file", file];

        var lines = Invoked.With(folder.Root, ["who", "--manifest", "agent-scope.json", "P:System.DateTime.Now", .. named], width: 160).Out
            .Split('\n').Select(line => line.TrimEnd());

        Assert.Contains(lines, line => line.EndsWith(said, StringComparison.Ordinal));
    }

    private static Invoked Who(params string[] arguments) => Invoked.With(Shop, ["who", "--manifest", "agent-scope.json", .. arguments]);
}
