using ScopeAnalyzers.Documentation;

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
        foreach (var outside in (string[])["src/Web/Pages.cs", "src/Web/Web.csproj", "src/Billing/Invoice.cs", "docs/optin.md"])
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
        repository.Git("rm", "-q", "src/Web/Email/Letter.cs");
        repository.Commit("Remove", Codex);

        Propose();

        Assert.Equal((0, ""), (repository.Run("check", "--manifest", "agent-scope.json").ExitCode, repository.Run("check", "--manifest", "agent-scope.json").Error));
    }

    [Fact]
    public void A_folder_that_was_mostly_touched_is_one_rule()
    {
        repository.Write("src/Web/Pictures/a.png", "a");
        repository.Commit("Draw");
        Change("src/Web/Pages.cs", "namespace Shop.Web;\n\nclass Pages2;\n", Claude);
        Change("src/Web/Email/Letter.cs", "namespace Shop.Web.Email;\n\nclass Letter2;\n", Claude);

        Assert.Equal(["\"src/Web/**\",   // 2 files in "], Rules(repository.Run("init").Out).Select(rule => rule[..^"1234567, 1234567".Length]));
    }

    [Fact]
    public void Of_a_folder_whose_folders_were_mostly_left_alone_the_files_alone_are_admitted()
    {
        repository.Write("src/Web/Pictures/a.png", "a");
        repository.Commit("Draw");
        Change("src/Web/Pages.cs", "namespace Shop.Web;\n\nclass Pages2;\n", Claude);

        Assert.StartsWith("\"src/Web/*\",", Assert.Single(Rules(repository.Run("init").Out)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_around_a_single_one_is_not_admitted_for_it()
    {
        Change("tools/build/run.sh", "1\n", Claude);

        Assert.StartsWith("\"tools/build/**\",", Assert.Single(Rules(repository.Run("init").Out)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_gone_is_in_no_rule_and_no_comment()
    {
        Change("src/Old/Gone.cs", "namespace Old;\n\nclass Gone;\n", Claude);
        Change("GONE", "1\n", Claude);
        Change("docs/a.md", "1\n", Claude);
        repository.Git("rm", "-q", "-r", "src/Old", "GONE");
        repository.Commit("Clean up");

        var proposed = repository.Run("init", "--detail");

        Assert.DoesNotContain("Old", proposed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("GONE", proposed.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("out of their reach", proposed.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void No_more_rules_and_tests_are_proposed_than_a_person_reads()
    {
        foreach (var number in Enumerable.Range(10, 40))
        {
            repository.Write($"apps/a{number}/deep/code/x.cs", "1\n");
            repository.Write($"apps/a{number}/other/x.cs", "1\n");
            repository.Write($"apps/a{number}/third/x.cs", "1\n");
        }

        repository.Commit("Many apps");
        foreach (var number in Enumerable.Range(10, 40))
            repository.Write($"apps/a{number}/deep/code/y.cs", "2\n");
        repository.Commit("Work everywhere", Claude);
        // Apps that no agent touched keep 'apps' from being one rule.
        foreach (var number in Enumerable.Range(100, 50))
            repository.Write($"apps/a{number}/x.cs", "1\n");
        repository.Commit("More apps");

        var usual = repository.Run("init").Out;
        var detailed = repository.Run("init", "--detail").Out;

        Assert.Equal((30, 12), (Rules(usual).Count, Tests(usual)));
        Assert.Contains("// Left out: 10 rules that fewer commits asked for; agent-scope init --detail has them.", usual, StringComparison.Ordinal);
        Assert.Equal((40, 42), (Rules(detailed).Count, Tests(detailed)));
    }

    [Fact]
    public void The_schema_is_written_beside_it_and_named_by_it()
    {
        repository.Run("init", "--write");

        Assert.Contains("  \"$schema\": \"agent-scope.schema.json\",\n", File.ReadAllText(Path.Combine(repository.Root, "agent-scope.json")), StringComparison.Ordinal);
        Assert.Equal(Pages.Read("src/ScopeAnalyzers.Review/schema/agent-scope.schema.json"), File.ReadAllText(Path.Combine(repository.Root, "agent-scope.schema.json")));
    }

    [Fact]
    public void It_is_tried_on_the_newer_third_of_what_agents_did()
    {
        Change("docs/a.md", "1\n", Claude);
        Change("docs/b.md", "1\n", Claude);
        Change("docs/c.md", "1\n", Claude);
        Change("docs/d.md", "1\n", Claude);
        Change("docs/e.md", "1\n", Claude);
        Change("src/Web/Pages.cs", "class A;\n", Claude);

        var tried = repository.Run("init", "--try");

        Assert.Equal(0, tried.ExitCode);
        Assert.Contains("Proposed from 4 commits of agents, tried on the 2 after them, of a repository of 11 files.", tried.Out, StringComparison.Ordinal);
        Assert.Matches(@"proposed, 1 rule +1 of 2 \(50 %\) +6 of 11 \(55 %\)", tried.Out);
        Assert.Matches(@"one that opens all +2 of 2 \(100 %\) +11 of 11 \(100 %\)", tried.Out);
    }

    [Fact]
    public void With_too_little_to_try_it_on_it_says_so()
    {
        var tried = repository.Run("init", "--try");

        Assert.Equal((3, ""), (tried.ExitCode, tried.Out));
        Assert.Contains("fewer than two commits of agents", tried.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void To_try_it_is_not_to_write_it() => Assert.Contains("leave out --write", repository.Run("init", "--try", "--write").Error, StringComparison.Ordinal);

    [Fact]
    public void Each_rule_names_its_commits_the_newest_first()
    {
        Change("docs/a.md", "1\n", Codex);
        Change("docs/a.md", "2\n", Codex);
        var commits = repository.Git("log", "-2", "--format=%H").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Contains($"\"docs/**\",   // 1 file in {commits[0][..7]}, {commits[1][..7]}\n", repository.Run("init").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Namespaces_come_from_the_project_and_from_what_strays_from_it()
    {
        Change("src/Web/Email/OptIn.cs", "namespace Shop.Web.Email;\n\nclass OptIn;\n", Claude);
        Change("src/Web/Email/Odd.cs", "namespace Elsewhere\n{\n    class Odd;\n}\n", Claude);

        var proposed = repository.Run("init", "--detail").Out;

        Assert.DoesNotContain("namespaces", repository.Run("init").Out, StringComparison.Ordinal);
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

        Assert.Contains("\"app/*id]/**\"", File.ReadAllText(Path.Combine(repository.Root, "agent-scope.json")), StringComparison.Ordinal);
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
        Assert.Contains("no git repository", invoked.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_of_commits_is_from_1() => Assert.Contains("--commits is a number from 1", repository.Run("init", "--commits", "0").Error, StringComparison.Ordinal);

    public void Dispose() => repository.Dispose();

    private void Propose()
    {
        var proposed = repository.Run("init", "--write");
        Assert.Equal((0, ""), (proposed.ExitCode, proposed.Out));
    }

    /// <summary>The lines of a manifest that are rules, without what stands before them.</summary>
    private static List<string> Rules(string manifest) =>
        [.. manifest.Split('\n')
            .Where(line => line.Contains("   // ", StringComparison.Ordinal) && line.StartsWith("        \"", StringComparison.Ordinal))
            .Select(line => line.Trim())];

    private static int Tests(string manifest) => manifest.Split('\n').Count(line => line.Contains("\"expect\"", StringComparison.Ordinal));

    private void Change(string path, string text, string author)
    {
        repository.Write(path, text);
        repository.Commit($"Change {path}", author);
    }

    private int Explain(string agent, string resource) => repository.Run("explain", "--manifest", "agent-scope.json", "--agent", agent, resource).ExitCode;
}
