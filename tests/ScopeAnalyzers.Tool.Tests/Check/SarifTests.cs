using System.Text.Json;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results.Sarif;
using ScopeAnalyzers.Tool.Tests.Schemas;

namespace ScopeAnalyzers.Tool.Tests.Check;

public class SarifTests
{
    [Fact]
    public void A_review_is_a_log() => Golden.Is("check.sarif", SarifLog.Of(Reviews.OutOfScope, "1.2.3") + "\n");

    [Fact]
    public async Task A_check_is_valid_by_the_official_schema()
    {
        using var shop = GitFolder.Shop();
        shop.Git("remote", "add", "origin", "git@github.com:acme/shop.git");
        Assert.Empty(await Schema.BrokenOfSarif(shop.Run("check", "--format", "sarif").Out));
    }

    [Theory]
    [InlineData(Outcome.Allow, Level.Message)]
    [InlineData(Outcome.Indeterminate, Level.Warning)]
    [InlineData(Outcome.Deny, Level.Warning)]
    [InlineData(Outcome.Deny, Level.Log)]
    public async Task Every_kind_of_finding_is_valid(Outcome outcome, Level level)
    {
        var finding = Reviews.Error("SCOPE301", outcome) with { Level = level, Resource = new("api", "M:X.Y", "use"), File = "src/a b#.cs", Line = 3 };
        var anywhere = Reviews.Error("SCOPE501", outcome) with { Level = level, Resource = new("commit", "4444", "commit") };
        Assert.Empty(
            await Schema.BrokenOfSarif(SarifLog.Of(Reviews.Empty with { Base = null, Head = null, Findings = [finding, anywhere] }, "1.2.3")));
    }

    [Fact]
    public async Task The_official_schema_refuses_what_is_not_sarif() =>
        Assert.NotEmpty(await Schema.BrokenOfSarif(SarifLog.Of(Reviews.OutOfScope, "1.2.3").Replace("\"ruleId\"", "\"rule\"", StringComparison.Ordinal)));

    [Fact]
    public void A_use_names_its_symbol()
    {
        var symbol = Result(Reviews.Error("SCOPE301") with { Resource = new("api", "T:X", "use") }).GetProperty("locations")[0].GetProperty("logicalLocations")[0];
        Assert.Equal(("T:X", "type"), (symbol.GetProperty("fullyQualifiedName").GetString(), symbol.GetProperty("kind").GetString()));
    }

    [Fact]
    public void The_provenance_is_what_was_evaluated_and_where_it_lies()
    {
        var run = Assert.Single(Runs(Reviews.Empty with { Head = "4444", Repository = "github.com/acme/shop" }));
        var provenance = run.GetProperty("versionControlProvenance")[0];
        Assert.Equal(("https://github.com/acme/shop", "4444"), (provenance.GetProperty("repositoryUri").GetString(), provenance.GetProperty("revisionId").GetString()));
    }

    [Fact]
    public void Nothing_found_is_a_run_without_results()
    {
        var run = Assert.Single(Runs(Reviews.Empty));
        Assert.Equal(0, run.GetProperty("results").GetArrayLength());
    }

    [Fact]
    public void The_findings_of_several_tasks_are_one_run_of_the_tool()
    {
        var findings = new[] { Reviews.Error("SCOPE101") with { Task = "T-2" }, Reviews.Error("SCOPE102") with { Task = "T-1" } };
        var run = Assert.Single(Runs(Reviews.Empty with { Findings = findings }));
        Assert.Equal("agent-scope/", run.GetProperty("automationDetails").GetProperty("id").GetString());
        Assert.Equal(["T-2", "T-1"], run.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("properties").GetProperty("task").GetString()));
    }

    [Fact]
    public void What_could_not_be_evaluated_is_open()
    {
        var result = Result(Reviews.Error("SCOPE003", Outcome.Indeterminate));
        Assert.Equal(("open", "none"), (result.GetProperty("kind").GetString(), result.GetProperty("level").GetString()));
    }

    [Fact]
    public void A_fingerprint_survives_an_edit_above()
    {
        var finding = Reviews.Error("SCOPE301") with { File = "src/A.cs", Line = 3, Message = "codex may not use 'X': denied by r (agent-scope.json(3,4))" };
        var moved = finding with { Line = 30, Commit = "4444", Message = "codex may not use 'X': denied by r (agent-scope.json(9,4))" };
        Assert.Equal(Fingerprint(finding), Fingerprint(moved));
    }

    [Fact]
    public void Another_symbol_has_another_fingerprint()
    {
        var finding = Reviews.Error("SCOPE301") with { Resource = new("api", "T:X", "use") };
        Assert.NotEqual(Fingerprint(finding), Fingerprint(finding with { Resource = new("api", "T:Y", "use") }));
    }

    [Fact]
    public void A_path_is_a_uri()
    {
        var location = Result(Reviews.Error("SCOPE101") with { File = "src/a b#.cs", Line = 1 }).GetProperty("locations")[0];
        Assert.Equal("src/a%20b%23.cs", location.GetProperty("physicalLocation").GetProperty("artifactLocation").GetProperty("uri").GetString());
    }

    [Fact]
    public void What_belongs_to_no_file_stands_at_the_manifest()
    {
        var place = Result(Reviews.Error("SCOPE502")).GetProperty("locations")[0].GetProperty("physicalLocation");

        Assert.Equal(("agent-scope.json", 1), (place.GetProperty("artifactLocation").GetProperty("uri").GetString(), place.GetProperty("region").GetProperty("startLine").GetInt32()));
    }

    [Fact]
    public void A_commit_stands_at_the_file_that_it_changed_most()
    {
        using var folder = Limited();
        folder.Write("docs/a.md", "1\n");
        folder.Write("docs/b.md", "1\n2\n3\n");
        folder.Commit("Write docs", "codex <codex@openai.com>");

        Assert.Equal([("SCOPE501", "docs/b.md", 1), ("SCOPE502", "docs/b.md", 1)], Places(folder));
    }

    [Fact]
    public void A_commit_without_a_file_stands_at_the_rule_that_it_breaks()
    {
        using var folder = Limited();
        folder.Commit("Say it again", "codex <codex@openai.com>");

        Assert.Equal([("SCOPE502", "agent-scope.json", 3)], Places(folder));
    }

    private static GitFolder Limited()
    {
        var folder = GitFolder.Empty();
        folder.Write("agent-scope.json", """
            { "version": 1, "agents": { "codex": { "scope": {
                "files": { "allow": ["docs/**"] },
                "commits": { "requireTask": true },
                "limits": { "linesPerCommit": 1 } } } } }
            """);
        folder.Commit("Begin");
        folder.Git("switch", "-q", "-c", "work");
        return folder;
    }

    private static IEnumerable<(string?, string?, int)> Places(GitFolder folder) =>
        from run in JsonDocument.Parse(folder.Run("check", "--base", "main", "--format", "sarif").Out).RootElement.GetProperty("runs").EnumerateArray()
        from result in run.GetProperty("results").EnumerateArray()
        let place = result.GetProperty("locations")[0].GetProperty("physicalLocation")
        let uri = place.GetProperty("artifactLocation").GetProperty("uri").GetString()
        select (result.GetProperty("ruleId").GetString(), uri, place.GetProperty("region").GetProperty("startLine").GetInt32());

    private static string Fingerprint(Finding finding) => Result(finding).GetProperty("partialFingerprints").GetProperty("agentScope/v1").GetString()!;

    private static JsonElement Result(Finding finding) =>
        Assert.Single(Runs(Reviews.Empty with { Findings = [finding] })).GetProperty("results")[0];

    private static JsonElement[] Runs(ReviewResult result) =>
        [.. JsonDocument.Parse(SarifLog.Of(result, "1.2.3")).RootElement.GetProperty("runs").EnumerateArray()];
}
