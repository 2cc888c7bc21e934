using System.Text.Json.Nodes;
using ScopeAnalyzers.Tool.Tests.Log;

namespace ScopeAnalyzers.Tool.Tests.Schemas;

public class SchemaTests
{
    [Fact]
    public async Task A_check_is_of_its_schema()
    {
        using var shop = GitFolder.Shop();
        Assert.Empty(await Schema.Broken("check-1", shop.Run("check", "--format", "json").Out));
    }

    [Fact]
    public async Task A_check_that_has_no_base_and_a_broken_manifest_is_of_its_schema()
    {
        using var folder = GitFolder.Empty();
        folder.Write("agent-scope.json", "{ \"version\": 2, \"agent\": {} }");
        folder.Commit("Break it");
        Assert.Empty(await Schema.Broken("check-1", folder.Run("check", "--worktree", "--format", "json").Out));
    }

    [Theory]
    [InlineData("src/Jobs/RateImport.cs")]
    [InlineData("T:System.Net.Http.HttpClient")]
    public async Task An_explanation_is_of_its_schema(string resource)
    {
        var shop = Path.Combine(Repository.Root, "samples", "Shop");
        var invoked = Invoked.With(shop, ["explain", "--manifest", "agent-scope.json", "--agent", "codex", "--format", "json", resource]);
        Assert.Empty(await Schema.Broken("explain-1", invoked.Out));
    }

    [Fact]
    public async Task Failed_tests_and_idle_rules_are_of_their_schema()
    {
        using var folder = GitFolder.Empty();
        folder.Write("agent-scope.json", """
            { "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**", "no/such/**"] } } } },
              "tests": [{ "agent": "codex", "file": "src/A.cs", "expect": "deny" }] }
            """);
        folder.Write("src/A.cs", "");
        folder.Commit("Begin");
        var text = folder.Run("test", "--format", "json").Out;
        Assert.Contains("no/such", text, StringComparison.Ordinal);
        Assert.Empty(await Schema.Broken("test-1", text));
    }

    [Theory]
    [InlineData("check-1")]
    [InlineData("explain-1")]
    [InlineData("decision-1")]
    [InlineData("export-1")]
    [InlineData("grant-1")]
    [InlineData("request-1")]
    [InlineData("revert-1")]
    [InlineData("test-1")]
    [InlineData("who-1")]
    public async Task A_schema_refuses_what_misses_a_member_and_lets_in_what_has_one_more(string schema)
    {
        var valid = Sample(schema);
        var more = JsonNode.Parse(valid.ToJsonString())!.AsObject();
        more["more"] = "later";
        Assert.Empty(await Schema.Broken(schema, more.ToJsonString()));
        foreach (var member in valid.Select(member => member.Key).ToList())
        {
            var less = JsonNode.Parse(valid.ToJsonString())!.AsObject();
            less.Remove(member);
            Assert.NotEmpty(await Schema.Broken(schema, less.ToJsonString()));
        }
    }

    private static JsonObject Sample(string schema)
    {
        using var shop = GitFolder.Shop();
        shop.Write("docs/a.md", "a\n");
        shop.Commit("Work on it\n\nTask: SHOP-1", "codex <codex@openai.com>");
        shop.Write(".agent-scope/requests/SHOP-1.json", """{ "task": "SHOP-1", "agent": "codex", "kind": "files", "id": "docs/a.md", "because": "it is read" }""");
        var text = schema switch
        {
            "check-1" => shop.Run("check", "--format", "json").Out,
            "explain-1" => shop.Run("explain", "--agent", "codex", "--format", "json", "README.md").Out,
            "export-1" => shop.Run("export", "codex", "--format", "json").Out,
            "grant-1" => shop.Run("grant", "SHOP-1", "--format", "json").Out,
            "request-1" => shop.Run("request", "--format", "json").Out,
            "revert-1" => shop.Run("revert", "--task", "SHOP-1", "--format", "json").Out,
            "test-1" => shop.Run("test", "--format", "json").Out,
            "who-1" => shop.Run("who", "--format", "json", "README.md").Out,
            _ => DecisionLogTests.Log(shop)[0],
        };
        return JsonNode.Parse(text)!.AsObject();
    }
}
