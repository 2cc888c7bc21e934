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
    public void The_json_has_a_row_for_each()
    {
        using var json = JsonDocument.Parse(Who("src/Jobs/A.cs", "--format", "json").Out);
        Assert.Equal(
            ["claude-code deny", "codex allow"],
            json.RootElement.GetProperty("agents").EnumerateArray()
                .Select(row => $"{row.GetProperty("agent").GetString()} {row.GetProperty("outcome").GetString()}"));
    }

    private static Invoked Who(params string[] arguments) => Invoked.With(Shop, ["who", "--manifest", "agent-scope.json", .. arguments]);
}
