using System.Text.Json;
using System.Text.RegularExpressions;
using ScopeAnalyzers.Tool.Tests.Schemas;

namespace ScopeAnalyzers.Tool.Tests.Log;

public partial class DecisionLogTests
{
    private const string Task = """
        { "agent": "codex", "expires": "2026-12-01T00:00:00Z",
          "grants": [{ "id": "g1", "files": ["src/Billing/InvoiceBook.cs"], "because": "the rates are booked there" }] }
        """;

    [Fact]
    public void Each_denial_is_a_line()
    {
        using var shop = GitFolder.Shop();
        Assert.Equal(
            ["build Directory.Build.props change deny by built-in:build", "file Directory.Build.props modify deny by built-in:**/*.props", "file src/Billing/InvoiceBook.cs modify deny by scopes.jobs.files.allow"],
            Log(shop).Select(Told));
    }

    [Fact]
    public void A_line_says_who_did_it_how_that_is_known_and_by_which_manifest_it_was_decided()
    {
        using var shop = GitFolder.Shop();
        using var line = JsonDocument.Parse(Log(shop)[^1]);
        var root = line.RootElement;
        Assert.Equal(("codex", "identity"), (Text(root, "agent"), Text(root, "evidence")));
        Assert.Equal((shop.Git("rev-parse", "HEAD").Trim(), shop.Git("rev-parse", "main").Trim()), (Text(root, "commit"), Text(root, "base")));
        Assert.Equal("base", Text(root.GetProperty("manifest"), "source"));
        Assert.Equal("check", Text(root.GetProperty("checker"), "observer"));
    }

    [Fact]
    public void What_a_grant_let_in_is_a_line_with_the_grant()
    {
        using var shop = GitFolder.Shop();
        shop.Git("switch", "-q", "main");
        shop.Write(".agent-scope/tasks/SHOP-7.json", Task);
        shop.Commit("Grant it");
        shop.Git("switch", "-q", "feature/newsletter");
        var granted = Log(shop, "--task", "SHOP-7").Select(line => JsonDocument.Parse(line).RootElement).Single(line => Text(line, "decision") == "allow");
        Assert.Equal("tasks.SHOP-7.grants.g1", Text(granted, "grant"));
        Assert.Equal("src/Billing/InvoiceBook.cs", Text(granted.GetProperty("resource"), "id"));
    }

    [Fact]
    public void Every_decision_is_a_line_where_all_are_asked_for()
    {
        using var shop = GitFolder.Shop();
        var told = Log(shop, "--log-all").Select(Told).ToList();
        Assert.Contains("file src/Web/Email/OptIn.cs add allow by scopes.web.files.allow[0]", told);
        Assert.Contains("file src/Billing/InvoiceBook.cs modify deny by scopes.jobs.files.allow", told);
    }

    [Fact]
    public void What_was_put_back_was_denied_all_the_same()
    {
        using var shop = GitFolder.Shop();
        shop.Git("switch", "-q", "-c", "back", "main");
        shop.Write("src/Billing/Journal.cs", "// mine\n");
        shop.Commit("Take it", "Codex <codex@openai.com>");
        shop.Git("revert", "--no-edit", "HEAD");
        Assert.Equal(["file src/Billing/Journal.cs modify deny by scopes.jobs.files.allow"], Log(shop).Select(Told));
    }

    [Fact]
    public void An_agent_without_an_entry_is_a_line_a_file()
    {
        using var shop = GitFolder.Shop();
        Assert.Equal(6, Log(shop, "--agent", "devin").Count(line => line.Contains("\"by\":[\"agents\"]", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_could_not_be_evaluated_says_what_was_missing()
    {
        using var shop = GitFolder.Shop();
        shop.Git("branch", "-q", "-D", "main");
        var path = Path.Combine(shop.Root, "decisions.jsonl");
        Invoked.With(shop.Root, ["check", "--log", path], environment: new Dictionary<string, string> { ["CI"] = "true" });
        using var line = JsonDocument.Parse(Assert.Single(File.ReadAllLines(path)));
        Assert.Equal(("indeterminate", "base"), (Text(line.RootElement, "decision"), line.RootElement.GetProperty("missing")[0].GetString()));
    }

    [Fact]
    public void The_same_change_gives_the_same_log_but_for_id_and_time()
    {
        using var shop = GitFolder.Shop();
        string[] Stable(params string[] more) => [.. Log(shop, more).Select(line => IdAndTime().Replace(line, ""))];
        Assert.Equal(Stable("--log-all"), Stable("--log-all"));
        Assert.NotEqual(Stable(), Stable("--clock", "2026-11-24T09:00:00Z"));
    }

    [Fact]
    public async Task Every_line_is_of_the_schema()
    {
        using var shop = GitFolder.Shop();
        foreach (var line in Log(shop, "--log-all", "--clock", "2026-11-24T09:00:00Z"))
            Assert.Empty(await Schema.Broken("decision-1", line));
    }

    [Fact]
    public void A_hostile_name_stays_inside_its_line()
    {
        using var shop = GitFolder.Shop();
        const string Name = "docs/a\n{\"decision\":\"allow\"}\u2028\u001b[2J.md";
        shop.Write(Name, "x\n");
        shop.Commit("Name it", "Codex <codex@openai.com>");
        using var line = JsonDocument.Parse(Log(shop).Single(line => line.Contains("docs/a", StringComparison.Ordinal)));
        Assert.Equal(Name, Text(line.RootElement.GetProperty("resource"), "id"));
    }

    [Fact]
    public void The_repository_is_named_by_its_remote_without_what_a_remote_keeps_secret()
    {
        using var shop = GitFolder.Shop();
        shop.Git("remote", "add", "origin", "https://user:secret@github.com/acme/shop.git");
        using var line = JsonDocument.Parse(Log(shop)[0]);
        Assert.Equal("github.com/acme/shop", Text(line.RootElement, "repository"));
    }

    [Fact]
    public void A_log_that_cannot_be_written_is_2_and_says_what_to_do()
    {
        using var shop = GitFolder.Shop();
        var invoked = shop.Run("check", "--log", "agent-scope.json/decisions.jsonl");
        Assert.Equal(2, invoked.ExitCode);
        Assert.Contains("cannot be written", invoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_of_no_log_is_2()
    {
        using var shop = GitFolder.Shop();
        Assert.Equal(2, shop.Run("check", "--log-all").ExitCode);
    }

    /// <summary>The lines of the log of a check.</summary>
    internal static string[] Log(GitFolder shop, params string[] more)
    {
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            shop.Run(["check", "--log", path, .. more]);
            return [.. File.ReadAllText(path).Split('\n').SkipLast(1)];
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static string Told(string line)
    {
        var root = JsonDocument.Parse(line).RootElement;
        var resource = root.GetProperty("resource");
        return $"{Text(resource, "kind")} {Text(resource, "id")} {Text(resource, "act")} {Text(root, "decision")} by {string.Join(", ", root.GetProperty("by").EnumerateArray())}";
    }

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    [GeneratedRegex("\"(id\":\"[0-9a-f]{32}|time\":\"[^\"]*)\",")]
    private static partial Regex IdAndTime();
}
