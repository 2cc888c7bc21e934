using System.Text.Json.Nodes;

namespace ScopeAnalyzers.Tool.Tests;

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

    [Theory]
    [InlineData("check-1")]
    [InlineData("explain-1")]
    [InlineData("decision-1")]
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
        var text = schema switch
        {
            "check-1" => shop.Run("check", "--format", "json").Out,
            "explain-1" => shop.Run("explain", "--agent", "codex", "--format", "json", "README.md").Out,
            _ => DecisionLogTests.Log(shop)[0],
        };
        return JsonNode.Parse(text)!.AsObject();
    }
}
