using System.Text.Json;

namespace ScopeAnalyzers.Tool.Tests.Check;

public class CheckCommandTests
{
    [Fact]
    public void What_left_its_scope_is_told_and_is_1()
    {
        using var shop = GitFolder.Shop();
        var invoked = shop.Run("check");
        Assert.Equal((1, ""), (invoked.ExitCode, invoked.Error));
        Assert.Contains("error SCOPE101  codex may not change 'src/Billing/InvoiceBook.cs'", invoked.Out, StringComparison.Ordinal);
        Assert.Contains("error SCOPE102  codex may not change 'Directory.Build.props'", invoked.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("claude-code may not", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_commit_in_scope_alone_is_0()
    {
        using var shop = GitFolder.Shop();
        shop.Git("switch", "-q", "-c", "alone", "HEAD~1");
        var invoked = shop.Run("check");
        Assert.Equal(0, invoked.ExitCode);
        Assert.Contains("\n✓ files, packages and commits in scope; ", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_json_names_every_changed_path()
    {
        using var shop = GitFolder.Shop();
        using var json = JsonDocument.Parse(shop.Run("check", "--format", "json").Out);
        Assert.Equal(
            ["Directory.Build.props", "src/Billing/InvoiceBook.cs", "src/Jobs/RateImport.cs", "src/Web/Email/OptIn.cs", "src/Web/Program.cs", "tests/Web.Tests/OptInTests.cs"],
            json.RootElement.GetProperty("changes").EnumerateArray().Select(change => change.GetProperty("path").GetString()));
    }

    [Theory]
    [InlineData("sarif", "\"ruleId\": \"SCOPE101\"")]
    [InlineData("azure", "##vso[task.logissue type=error;sourcepath=src/Billing/InvoiceBook.cs;linenumber=16;")]
    [InlineData("gitlab", "\"path\": \"src/Billing/InvoiceBook.cs\"")]
    [InlineData("junit", "<failure message=\"codex may not change 'src/Billing/InvoiceBook.cs'")]
    [InlineData("markdown", "<code>src&#47;Billing&#47;InvoiceBook&#46;cs</code>")]
    [InlineData("github", "::error file=src/Billing/InvoiceBook.cs,line=16,col=")]
    public void Other_formats_tell_the_same(string format, string part)
    {
        using var shop = GitFolder.Shop();
        var invoked = shop.Run("check", "--format", format);
        Assert.Equal(1, invoked.ExitCode);
        Assert.Contains(part, invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void In_a_step_of_GitHub_the_comment_is_its_summary_too()
    {
        using var shop = GitFolder.Shop();
        var summary = Path.Combine(shop.Root, ".git", "summary.md");
        File.WriteAllText(summary, "before\n");

        Invoked.With(shop.Root, ["check", "--format", "github"], environment: new Dictionary<string, string> { ["GITHUB_STEP_SUMMARY"] = summary });

        Assert.Equal("before\n" + shop.Run("check", "--format", "markdown").Out, File.ReadAllText(summary));
    }

    [Fact]
    public void Uncommitted_work_is_evaluated_where_it_is_asked_for()
    {
        using var shop = GitFolder.Shop();
        shop.Git("switch", "-q", "main");
        shop.Write("src/Web/Pages.cs", "// mine\n");
        Assert.DoesNotContain("src/Web/Pages.cs", shop.Run("check", "--agent", "codex").Out, StringComparison.Ordinal);
        var invoked = shop.Run("check", "--agent", "codex", "--worktree");
        Assert.Equal(1, invoked.ExitCode);
        Assert.Contains("codex may not change 'src/Web/Pages.cs'", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_can_be_named()
    {
        using var shop = GitFolder.Shop();
        Assert.Equal(1, Invoked.With("/", ["check", "-C", Path.Combine(shop.Root, "src")]).ExitCode);
    }

    [Fact]
    public void A_broken_manifest_at_the_base_is_2_where_an_agent_is_in_the_change()
    {
        using var shop = GitFolder.Shop();
        shop.Git("switch", "-q", "main");
        shop.Write("agent-scope.json", "{ \"version\": 1 ");
        shop.Commit("Break it");
        shop.Git("switch", "-q", "feature/newsletter");
        Assert.Equal(2, shop.Run("check").ExitCode);
    }

    [Fact]
    public void Without_a_base_CI_decides_nothing_and_is_3()
    {
        using var shop = GitFolder.Shop();
        shop.Git("branch", "-q", "-D", "main");
        var environment = new Dictionary<string, string> { ["CI"] = "true" };
        var invoked = Invoked.With(shop.Root, ["check"], environment: environment);
        Assert.Equal(3, invoked.ExitCode);
        Assert.Contains("--base", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_base_nothing_is_decided_and_it_is_3_on_a_developers_machine_too()
    {
        using var shop = GitFolder.Shop();
        shop.Git("branch", "-q", "-D", "main");
        var invoked = shop.Run("check");
        Assert.Equal(3, invoked.ExitCode);
        Assert.Contains("warning SCOPE003", invoked.Out, StringComparison.Ordinal);
        Assert.EndsWith("? not evaluated: 0 errors, 1 warning\n", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Uncommitted_work_alone_can_be_evaluated_without_a_base()
    {
        using var shop = GitFolder.Shop();
        shop.Git("branch", "-q", "-D", "main");
        Assert.Equal(0, shop.Run("check", "--worktree").ExitCode);
    }

    [Theory]
    [InlineData("check")]
    [InlineData("check", "--format", "json")]
    [InlineData("report")]
    [InlineData("explain", "--agent", "codex", "README.md")]
    public void A_base_that_is_named_and_not_there_is_a_wrong_command_line(params string[] arguments)
    {
        using var shop = GitFolder.Shop();
        foreach (var environment in new[] { new Dictionary<string, string>(), new Dictionary<string, string> { ["CI"] = "true" } })
        {
            var invoked = Invoked.With(shop.Root, [.. arguments, "--base", "nope"], environment: environment);
            Assert.Equal((2, ""), (invoked.ExitCode, invoked.Out));
            Assert.Equal("--base is 'nope', which does not resolve; run: git fetch origin nope.\n", invoked.Error);
        }
    }

    [Fact]
    public void A_manifest_that_cannot_be_read_is_a_wrong_command_line()
    {
        using var shop = GitFolder.Shop();
        shop.Write("locked.json", "{}");
        using var held = new FileStream(Path.Combine(shop.Root, "locked.json"), FileMode.Open, FileAccess.Read, FileShare.None);
        var invoked = shop.Run("check", "--manifest", "locked.json");
        Assert.Equal((2, ""), (invoked.ExitCode, invoked.Out));
        Assert.Contains("locked.json', which cannot be read: ", invoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_that_is_no_repository_cannot_be_evaluated()
    {
        using var folder = GitFolder.Empty();
        folder.Write("agent-scope.json", """{ "version": 1, "agents": {} }""");
        Directory.Move(Path.Combine(folder.Root, ".git"), Path.Combine(folder.Root, "no-longer-git"));
        var invoked = folder.Run("check");
        Assert.Equal(3, invoked.ExitCode);
        Assert.Contains("is in no git repository", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_of_options_start_at_the_current_folder()
    {
        using var shop = GitFolder.Shop();
        shop.Write("src/Web/narrow.json", """{ "version": 1, "agents": {} }""");
        var invoked = Invoked.With(Path.Combine(shop.Root, "src", "Web"), ["check", "--manifest", "narrow.json", "--log", "../decisions.jsonl"]);
        Assert.Equal(1, invoked.ExitCode);
        Assert.Contains("SCOPE002", invoked.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(shop.Root, "src", "decisions.jsonl")));
    }

    [Fact]
    public void Without_a_manifest_nothing_is_evaluated()
    {
        using var folder = GitFolder.Empty();
        folder.Commit("Nothing");
        var invoked = folder.Run("check");
        Assert.Equal(0, invoked.ExitCode);
        Assert.Contains("No agent-scope.json", invoked.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Mode_warn_is_0()
    {
        using var shop = GitFolder.Shop();
        var manifest = File.ReadAllText(Path.Combine(shop.Root, "agent-scope.json")).Replace("\"version\": 1,", "\"version\": 1, \"mode\": \"warn\",", StringComparison.Ordinal);
        shop.Git("switch", "-q", "main");
        shop.Write("agent-scope.json", manifest);
        shop.Commit("Warn only");
        shop.Git("switch", "-q", "feature/newsletter");
        var invoked = shop.Run("check");
        Assert.Equal(0, invoked.ExitCode);
        Assert.Contains("warning SCOPE101", invoked.Out, StringComparison.Ordinal);
    }
}
