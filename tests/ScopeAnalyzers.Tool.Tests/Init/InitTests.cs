namespace ScopeAnalyzers.Tool.Tests.Init;

public sealed class InitTests : IDisposable
{
    private const string Claude = "Claude <noreply@anthropic.com>";
    private const string Codex = "Codex <codex@openai.com>";

    private readonly GitFolder repository = GitFolder.Empty();

    public InitTests()
    {
        repository.Write("src/Web/Web.csproj", "<Project><PropertyGroup><RootNamespace>Shop.Web</RootNamespace></PropertyGroup></Project>\n");
        repository.Write("src/Web/Pages.cs", "namespace Shop.Web;\n\nclass Pages;\n");
        repository.Write("src/Web/Email/Letter.cs", "namespace Shop.Web.Email;\n\nclass Letter;\n");
        repository.Write("src/Billing/Invoice.cs", "namespace Shop.Billing;\n\nclass Invoice;\n");
        repository.Write("docs/index.md", "# Shop\n");
        repository.Write("LICENSE", "free\n");
        repository.Commit("Begin");
    }

    [Fact]
    public void What_the_agents_did_is_admitted_and_no_folder_more()
    {
        Change("src/Web/Email/OptIn.cs", "namespace Shop.Web.Email;\n\nclass OptIn;\n", Claude);
        Change("docs/optin.md", "# Opt in\n", Codex);
        Change("LICENSE", "freer\n", Codex);

        Propose();

        Assert.Equal(0, Explain("claude-code", "add:src/Web/Email/Other.cs"));
        Assert.Equal(0, Explain("codex", "docs/optin.md"));
        Assert.Equal(0, Explain("codex", "LICENSE"));
        foreach (var outside in (string[])["src/Web/Pages.cs", "src/Web/Email/site.css", "src/Web/Email/Deep/A.cs", "src/Billing/Invoice.cs", "docs/optin.md"])
            Assert.Equal((outside, 1), (outside, Explain("claude-code", outside)));
    }

    [Fact]
    public void Its_own_tests_pass_and_no_rule_is_idle()
    {
        Change("src/Web/Email/OptIn.cs", "namespace Shop.Web.Email;\n\nclass OptIn;\n", Claude);
        Change("docs/optin.md", "# Opt in\n", Codex);
        Propose();

        var tested = repository.Run("test");

        Assert.Equal((0, "5 passed, 0 failed\n"), (tested.ExitCode, tested.Out));
    }

    [Fact]
    public void The_history_passes_by_the_manifest_that_it_proposed()
    {
        repository.Git("switch", "-q", "-c", "work");
        Change("src/Web/Email/OptIn.cs", "namespace Shop.Web.Email;\n\nclass OptIn;\n", Claude);
        repository.Git("mv", "src/Web/Pages.cs", "src/Web/Email/Pages.cs");
        repository.Commit("Move", Claude);
        repository.Git("rm", "-q", "docs/index.md");
        repository.Commit("Remove", Codex);

        Propose();

        Assert.Equal((0, ""), (repository.Run("check", "--manifest", "agent-scope.json").ExitCode, repository.Run("check", "--manifest", "agent-scope.json").Error));
    }

    [Fact]
    public void A_folder_whose_folders_were_all_touched_is_one_rule()
    {
        Change("src/Web/Pages.cs", "namespace Shop.Web;\n\nclass Pages2;\n", Claude);
        Change("src/Web/Email/Letter.cs", "namespace Shop.Web.Email;\n\nclass Letter2;\n", Claude);

        Assert.Contains("\"src/Web/**/*.cs\",   // 2 files in ", repository.Run("init").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Each_rule_names_its_commits_the_newest_first()
    {
        Change("docs/a.md", "1\n", Codex);
        Change("docs/a.md", "2\n", Codex);
        var commits = repository.Git("log", "-2", "--format=%H").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains($"\"docs/*.md\",   // 1 file in {commits[0][..7]}, {commits[1][..7]}\n", repository.Run("init").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Namespaces_come_from_the_project_and_from_what_strays_from_it()
    {
        Change("src/Web/Email/OptIn.cs", "namespace Shop.Web.Email;\n\nclass OptIn;\n", Claude);
        Change("src/Web/Email/Odd.cs", "namespace Elsewhere\n{\n    class Odd;\n}\n", Claude);

        var proposed = repository.Run("init").Out;

        Assert.Contains("\"Shop.Web.**\",   // src/Web/Web.csproj\n", proposed, StringComparison.Ordinal);
        Assert.Contains("\"Elsewhere\",   // src/Web/Email/Odd.cs\n", proposed, StringComparison.Ordinal);
    }

    [Fact]
    public void A_protected_file_stays_out_of_reach_and_is_named()
    {
        Change("Directory.Build.props", "<Project />\n", Claude);

        var proposed = repository.Run("init", "--write");

        Assert.Contains("1 file that agents changed stays out of their reach", proposed.Error, StringComparison.Ordinal);
        Assert.Contains("//   Directory.Build.props: built-in:", File.ReadAllText(Path.Combine(repository.Root, "agent-scope.json")), StringComparison.Ordinal);
        Assert.Equal(0, repository.Run("test").ExitCode);
        Assert.Equal(1, Explain("claude-code", "Directory.Build.props"));
    }

    [Fact]
    public void Unless_it_is_asked_for()
    {
        Change("Directory.Build.props", "<Project />\n", Claude);

        Assert.Equal(0, repository.Run("init", "--write", "--unprotect").ExitCode);

        Assert.Equal(0, Explain("claude-code", "Directory.Build.props"));
    }

    [Fact]
    public void A_name_that_no_pattern_can_hold_is_admitted_by_a_star()
    {
        Change("app/[id]/page.tsx", "1\n", Claude);

        Propose();

        Assert.Contains("\"app/*id]/*.tsx\"", File.ReadAllText(Path.Combine(repository.Root, "agent-scope.json")), StringComparison.Ordinal);
        Assert.Equal(0, repository.Run("test").ExitCode);
    }

    [Fact]
    public void Only_the_last_commits_count_that_are_asked_for()
    {
        Change("docs/a.md", "1\n", Codex);
        Change("src/Web/Pages.cs", "class A;\n", Claude);

        Assert.DoesNotContain("codex", repository.Run("init", "--commits", "1").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_no_agent_was_none_may_change_anything()
    {
        Propose();

        Assert.Equal(0, repository.Run("test").ExitCode);
        Assert.Equal(1, Explain("codex", "docs/index.md"));
    }

    [Fact]
    public void A_manifest_that_is_there_is_never_overwritten()
    {
        repository.Write("agent-scope.json", "mine");

        var refused = repository.Run("init", "--write");

        Assert.Equal((2, "", "mine"), (refused.ExitCode, refused.Out, File.ReadAllText(Path.Combine(repository.Root, "agent-scope.json"))));
        Assert.Contains("is not overwritten", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, repository.Run("init").ExitCode);
    }

    [Fact]
    public void Without_a_repository_nothing_is_proposed()
    {
        var folder = Directory.CreateTempSubdirectory();
        var invoked = Invoked.With(folder.FullName, ["init"]);
        folder.Delete();
        Assert.Equal((3, ""), (invoked.ExitCode, invoked.Out));
        Assert.Contains("git init", invoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_commits_is_from_1() => Assert.Contains("--commits is a number from 1", repository.Run("init", "--commits", "0").Error, StringComparison.Ordinal);

    public void Dispose() => repository.Dispose();

    private void Propose()
    {
        var proposed = repository.Run("init", "--write");
        Assert.Equal((0, ""), (proposed.ExitCode, proposed.Out));
    }

    private void Change(string path, string text, string author)
    {
        repository.Write(path, text);
        repository.Commit($"Change {path}", author);
    }

    private int Explain(string agent, string resource) => repository.Run("explain", "--manifest", "agent-scope.json", "--agent", agent, resource).ExitCode;
}
