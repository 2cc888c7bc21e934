using System.Text.Json;
using ScopeAnalyzers.Tool.Export;
using ScopeAnalyzers.Tool.Export.Forms;

namespace ScopeAnalyzers.Tool.Tests.Export.Forms;

public class ExportFormTests
{
    private const string Everything = """
        {
          "version": 1,
          "ceiling": { "files": { "deny": ["**/*.pfx", { "match": "tests/**", "acts": ["delete"] }] } },
          "scopes": {
            "web": {
              "files": { "allow": ["src/Web/**/*.cs", "docs/*", { "match": "src/Web/Pages/**", "acts": ["modify"] }], "deny": ["src/Web/Auth/**"] },
              "namespaces": { "declare": { "allow": ["Shop.Web.**"] } },
              "tools": { "allow": ["Bash(dotnet test *)", "Bash(dotnet build)", "WebFetch(domain:docs.example.com)", "mcp__issues__read"], "deny": ["Bash(git push *)", "WebSearch"] },
              "limits": { "filesPerCommit": 20 }
            }
          },
          "agents": { "*": { "scope": "web", "expires": "2027-01-01T00:00:00Z", "branches": ["agent/**"] } },
          "tasks": {
            "SHOP-412": {
              "agent": ["claude-code", "cursor"], "expires": "2026-12-01T00:00:00Z",
              "narrow": { "files": { "allow": ["src/Web/Email/**"] } },
              "grants": [{ "id": "g1", "files": ["Directory.Build.props", "src/Mail/Mail.cs"], "because": "mail" }]
            }
          }
        }
        """;

    [Theory]
    [InlineData("claude-code")]
    [InlineData("codex")]
    [InlineData("copilot")]
    [InlineData("cursor")]
    [InlineData("gemini")]
    public void A_form_says_what_it_can_and_names_the_rest(string agent)
    {
        var export = Manifests.Export(Manifests.Of(Everything), agent);
        var text = string.Concat(export.Files.Select(file => $"# {file.Path ?? "a command line"}\n{file.Text}\n"))
            + string.Concat(export.Unsaid.Select(unsaid => $"{unsaid.Rule}: {unsaid.Why}\n"));
        Golden.Is($"export-{agent}.txt", text);
    }

    [Fact]
    public void Under_a_task_only_what_both_let_in_is_let_in()
    {
        var export = Manifests.Export(Manifests.Of(Everything), "claude-code", "SHOP-412");
        Assert.Equal(["Edit(/src/Web/Email/**/*.cs)", "Edit(/Directory.Build.props)", "Edit(/src/Mail/Mail.cs)"], Permissions(export, "allow").Where(rule => rule.StartsWith("Edit", StringComparison.Ordinal)));
        Assert.Contains(export.Unsaid, unsaid => unsaid.Rule == "tasks.SHOP-412.grants.g1" && unsaid.Why.Contains("stays denied", StringComparison.Ordinal));
        Assert.Contains(export.Unsaid, unsaid => unsaid.Rule == "tasks.SHOP-412.expires");
    }

    [Fact]
    public void Every_rule_of_the_scope_is_said_or_named()
    {
        var manifest = Manifests.Of(Everything);
        Assert.All(ExportForms.All, form =>
        {
            var named = Manifests.Export(manifest, form.Agent).Unsaid.Select(unsaid => unsaid.Rule).ToList();
            Assert.Contains("scopes.web.namespaces.declare.allow", named);
            Assert.Contains("scopes.web.limits.filesPerCommit", named);
            Assert.Contains("agents.*.expires", named);
            Assert.Contains("agents.*.branches", named);
            Assert.Contains("allow lists", named);
        });
    }

    [Fact]
    public void Where_a_deny_cannot_be_said_what_it_would_keep_from_an_allow_is_not_let_in()
    {
        var manifest = Manifests.Of("""
            { "version": 1, "agents": { "codex": { "scope": {
              "files": { "allow": ["**"] },
              "tools": { "allow": ["Bash(dotnet *)", "Bash(git log *)"], "deny": ["Bash(dotnet * --force)"] } } } } }
            """);
        var export = Manifests.Export(manifest, "codex");
        Assert.DoesNotContain("\"dotnet\"", export.Files[1].Text, StringComparison.Ordinal);
        Assert.Contains("[\"git\", \"log\"], decision = \"allow\"", export.Files[1].Text, StringComparison.Ordinal);
        Assert.Contains(export.Unsaid, unsaid => unsaid.Why.StartsWith("'Bash(dotnet *)' is left out, since it lets in what 'Bash(dotnet * --force)'", StringComparison.Ordinal));
    }

    [Fact]
    public void Where_no_rule_speaks_of_tools_none_is_let_in()
    {
        var export = Manifests.Export(Manifests.Of("""{ "version": 1, "agents": { "*": { "scope": { "files": { "allow": ["src/**"] } } } } }"""), "claude-code");
        Assert.Equal(["Edit(/src/**)"], Permissions(export, "allow"));
    }

    private static List<string> Permissions(ExportedSettings export, string list)
    {
        using var json = JsonDocument.Parse(export.Files[0].Text);
        return [.. json.RootElement.GetProperty("permissions").GetProperty(list).EnumerateArray().Select(rule => rule.GetString()!)];
    }
}
