using System.Diagnostics;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Tests.Git;

/// <summary>
/// Nothing that an agent can write into a repository moves a line to someone else, hides a change, or runs (evidence.md, "Traps").
/// </summary>
public sealed class HostileRepositoryTests : IDisposable
{
    private const string Nowhere = """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": [] } } } } }""";

    private readonly TestRepository repository = new();

    public HostileRepositoryTests()
    {
        repository.Write("agent-scope.json", Nowhere).Write("A.cs", "class A\n{\n}\n").Commit("base");
        repository.Branch("work");
    }

    [Fact]
    public void A_mailmap_gives_no_commit_to_a_person()
    {
        repository.Write(".mailmap", "Alice <alice@example.com> <codex@openai.com>\n").Write("A.cs", "class A;\n").Commit("change", TestRepository.Codex);
        repository.Git("config", "mailmap.file", ".mailmap");

        AssertFound("A.cs");
    }

    [Fact]
    public void Ignored_revisions_give_no_line_to_a_person()
    {
        var commit = repository.Write("A.cs", "class A\n{\n    int x;\n}\n").Commit("change", TestRepository.Codex);
        repository.Write(".git-blame-ignore-revs", commit + "\n").Commit("ignore");
        repository.Git("config", "blame.ignoreRevsFile", ".git-blame-ignore-revs");
        WithAMerge();

        AssertFound("A.cs", line: 3);
    }

    [Fact]
    public void A_replace_ref_hides_no_commit()
    {
        var agents = repository.Write("A.cs", "class A;\n").Commit("change", TestRepository.Codex);
        repository.Git("switch", "--quiet", "--detach", "main");
        var persons = repository.Write("A.cs", "class A;\n").Commit("change");
        repository.Git("switch", "--quiet", "work");
        repository.Git("replace", agents, persons);

        AssertFound("A.cs");
    }

    [Fact]
    public void A_graft_hides_no_commit()
    {
        repository.Write("A.cs", "class A;\n").Commit("change", TestRepository.Codex);
        var last = repository.Write("B.cs", "class B;\n").Commit("a person's");
        repository.Write(".git/info/grafts", $"{last} {repository.Git("rev-parse", "main")}\n");

        AssertFound("A.cs");
    }

    [Fact]
    public void Attributes_that_call_a_file_binary_hide_no_line()
    {
        repository.Write(".gitattributes", "*.cs -diff binary\n").Commit("attributes");
        repository.Write("A.cs", "class A\n{\n    int x;\n}\n").Commit("change", TestRepository.Codex);

        AssertFound("A.cs", line: 3);
    }

    [Fact]
    public void Settings_of_the_diff_hide_no_line()
    {
        repository.Write("A.cs", "class A\n{\n    int x;\n}\n").Commit("change", TestRepository.Codex);
        string[][] settings =
        [
            ["diff.noprefix", "true"], ["diff.context", "9"], ["diff.interHunkContext", "9"], ["diff.mnemonicPrefix", "true"], ["color.ui", "always"], ["diff.orderFile", "nothing"],
            ["log.showRoot", "false"], ["diff.renames", "copies"], ["diff.algorithm", "patience"], ["log.diffMerges", "off"], ["core.quotePath", "false"], ["diff.relative", "true"],
        ];
        foreach (var setting in settings)
            repository.Git(["config", .. setting]);

        AssertFound("A.cs", line: 3);
    }

    [Theory]
    [InlineData("core.fsmonitor", "touch ran; false")]
    [InlineData("diff.external", "touch ran; true")]
    [InlineData("diff.mine.command", "touch ran; true")]
    [InlineData("diff.mine.textconv", "touch ran; cat")]
    [InlineData("filter.mine.clean", "touch ran; cat")]
    [InlineData("filter.mine.process", "touch ran; cat")]
    [InlineData("core.pager", "touch ran; cat")]
    [InlineData("core.sshCommand", "touch ran")]
    [InlineData("gpg.program", "touch ran")]
    [InlineData("core.alternateRefsCommand", "touch ran")]
    public void A_program_that_the_repository_configures_is_not_run(string setting, string program)
    {
        repository.Write(".gitattributes", "*.cs diff=mine filter=mine\n").Write("A.cs", "class A;\n").Commit("change", TestRepository.Codex);
        repository.Write("A.cs", "class A { }\n").Write("B.cs", "class B;\n");
        repository.Git("config", setting, program);
        repository.Git("config", "log.showSignature", "true");

        var findings = repository.Review().Findings;

        Assert.Contains(findings, finding => finding is { Id: "SCOPE101", File: "A.cs" });
        Assert.Empty(Directory.GetFiles(repository.Root, "ran", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_filter_in_the_configuration_of_one_working_tree_is_not_run(bool isLinked)
    {
        using var linked = new TestRepository();
        if (isLinked)
            repository.Git("worktree", "add", "--quiet", "--detach", linked.Root + "/tree");
        var tree = isLinked ? TestRepository.At(linked.Root + "/tree") : repository;
        repository.Git("config", "extensions.worktreeConfig", "true");
        tree.Git("config", "--worktree", "filter.mine.clean", "touch ran; cat");
        tree.Write(".gitattributes", "*.cs filter=mine\n").Write("A.cs", "class A { }\n");

        Assert.Contains(tree.Review().Changes, change => change.Path == "A.cs");

        Assert.Empty(Directory.GetFiles(tree.Root, "ran", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_filter_whose_name_keeps_it_from_being_switched_off_is_not_run()
    {
        repository.Git("config", "filter.a=b.clean", "touch ran; cat");
        repository.Write(".gitattributes", "*.cs filter=a=b\n").Write("A.cs", "class A { }\n");

        Assert.Contains("filter.a=b", Assert.Single(repository.Review().Findings).Message, StringComparison.Ordinal);

        Assert.Empty(Directory.GetFiles(repository.Root, "ran", SearchOption.AllDirectories));
    }

    [Fact]
    public void A_hook_is_not_run_and_the_index_is_not_written()
    {
        repository.Write("A.cs", "class A;\n").Commit("change", TestRepository.Codex);
        repository.Write(".git/hooks/post-index-change", "#!/bin/sh\ntouch ran\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(repository.Root, ".git/hooks/post-index-change"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        File.SetLastWriteTimeUtc(Path.Combine(repository.Root, "A.cs"), DateTime.UtcNow.AddMinutes(-5));
        var before = File.ReadAllBytes(Path.Combine(repository.Root, ".git/index"));

        repository.Review();

        Assert.Equal(before, File.ReadAllBytes(Path.Combine(repository.Root, ".git/index")));
        Assert.Empty(Directory.GetFiles(repository.Root, "ran", SearchOption.AllDirectories));
    }

    [Theory]
    [InlineData("tab\there.cs")]
    [InlineData("quote\"here.cs")]
    [InlineData("new\nline.cs")]
    [InlineData("höhe.cs")]
    [InlineData(" space .cs")]
    [InlineData("-dash.cs")]
    public void A_name_that_git_would_quote_is_read_as_it_is(string name)
    {
        repository.Write(name, "class B;\n").Commit("change", TestRepository.Codex);
        WithAMerge();

        var finding = Assert.Single(repository.Review().Findings);
        Assert.Equal((name, 1, "codex"), (finding.File, finding.Line, finding.Agent));
    }

    [Fact]
    public void A_commit_whose_text_looks_like_gits_own_output_is_read_as_text()
    {
        repository.Write("A.cs", "diff --git a/x b/x\nindex 0..1\n@@ -1 +1 @@\n\\ No newline\ncommit\n")
            .Commit("subject\n\n:100644 100644 0000000 0000000 M\tx\ndiff --git a/x b/x\n@@ -1 +1 @@", TestRepository.Codex);
        repository.Write("A.cs", "class A;").Commit("a person's");
        repository.Write("A.cs", "class B\n{\n    int x;\n}").Commit("change", TestRepository.Codex);

        AssertFound("A.cs", line: 1);
    }

    [Fact]
    public void Uncommitted_changes_of_a_hooks_environment_are_not_mixed_up()
    {
        repository.Write("A.cs", "class A;\n").Commit("change", TestRepository.Codex);
        Environment.SetEnvironmentVariable("GIT_LITERAL_PATHSPECS", "nonsense");
        try
        {
            AssertFound("A.cs");
        }
        finally
        {
            Environment.SetEnvironmentVariable("GIT_LITERAL_PATHSPECS", null);
        }
    }

    [Fact]
    public void A_git_that_takes_too_long_is_stopped_and_that_is_no_pass()
    {
        repository.Write("A.cs", "class A;\n").Commit("change", TestRepository.Codex);
        // Whoever opens a pipe waits for the other end, which never comes.
        using var pipe = Process.Start("mkfifo", Path.Combine(repository.Root, ".git", "objects", "info", "alternates"));
        pipe.WaitForExit();

        var result = Limited(GitLimits.Default with { Time = TimeSpan.FromSeconds(1) });

        Assert.Equal(("SCOPE004", Level.Error), (Assert.Single(result.Findings).Id, result.Findings[0].Level));
    }

    [Fact]
    public void A_review_whose_time_is_over_asks_git_no_more_and_that_is_no_pass()
    {
        repository.Write("A.cs", "class A;\n").Commit("change", TestRepository.Codex);

        var result = Limited(GitLimits.Default with { Review = TimeSpan.Zero });

        Assert.Equal(("SCOPE004", Level.Error), (Assert.Single(result.Findings).Id, result.Findings[0].Level));
    }

    [Fact]
    public void A_git_that_says_too_much_is_stopped_and_that_is_no_pass()
    {
        repository.Write("A.cs", string.Concat(Enumerable.Repeat("int x;\n", 100_000))).Commit("change", TestRepository.Codex);

        var result = Limited(GitLimits.Default with { Bytes = 100_000 });

        Assert.Equal(("SCOPE004", Level.Error), (Assert.Single(result.Findings).Id, result.Findings[0].Level));
    }

    [Fact]
    public void A_partial_clone_fetches_nothing_and_says_what_is_missing()
    {
        repository.Git("config", "uploadpack.allowFilter", "true");
        repository.Write("A.cs", "class A;\n").Commit("change", TestRepository.Codex);
        repository.Write("A.cs", "class A { }\n").Commit("change", TestRepository.Codex);
        repository.Git("switch", "--quiet", "main");
        using var clone = TestRepository.Clone(repository, "--filter=blob:none", "--no-checkout");
        clone.Git("update-ref", "refs/heads/work", "refs/remotes/origin/work");
        clone.Git("symbolic-ref", "HEAD", "refs/heads/work");

        var finding = Assert.Single(clone.Review(worktree: false, environment: ("CI", "true")).Findings);

        Assert.Equal(("SCOPE004", Level.Error, Outcome.Indeterminate), (finding.Id, finding.Level, finding.Outcome));
        Assert.Contains("git fetch --refetch", finding.Message);
    }

    public void Dispose() => repository.Dispose();

    private void AssertFound(string file, int line = 0)
    {
        var finding = Assert.Single(repository.Review().Findings, finding => finding.File == file);
        Assert.Equal(("SCOPE101", "codex"), (finding.Id, finding.Agent));
        if (line > 0)
            Assert.Equal(line, finding.Line);
    }

    private ReviewResult Limited(GitLimits limits) =>
        Reviewer.Run(new ReviewRequest(repository.Root, new Dictionary<string, string> { ["CI"] = "true" }, true, TestRepository.Now),
            limits, default);

    /// <summary>A merge in the history makes Review ask blame.</summary>
    private void WithAMerge()
    {
        repository.Git("switch", "--quiet", "--create", "side", "main");
        repository.Write("side.txt", "1\n").Commit("side");
        repository.Git("switch", "--quiet", "work");
        repository.Git("merge", "--quiet", "side", "--message", "merge");
    }
}
