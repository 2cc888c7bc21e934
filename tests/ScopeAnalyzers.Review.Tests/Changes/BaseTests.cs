using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Changes;

/// <summary>What a change is compared with, and what is said where it cannot be.</summary>
public sealed class BaseTests : IDisposable
{
    private const string Everywhere = """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["**"] } } } } }""";
    private const string Nowhere = """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": [] } } } } }""";

    private readonly TestRepository repository = new();

    [Fact]
    public void The_option_comes_before_all_else()
    {
        repository.Write("agent-scope.json", Everywhere).Commit("base");
        repository.Git("tag", "v1");
        repository.Branch("work").Write("A.cs", "").Commit("change", TestRepository.Codex);

        var result = repository.Review(@base: "v1", environment: [("GITHUB_ACTIONS", "true"), ("GITHUB_BASE_REF", "nothing")]);

        Assert.Equal("v1", result.Base!.Ref);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_remotes_branch_comes_before_a_local_one_and_before_a_tag_of_its_name()
    {
        repository.Write("agent-scope.json", Nowhere).Commit("base");
        repository.Git("update-ref", "refs/remotes/origin/main", "HEAD");
        repository.Branch("work").Write("agent-scope.json", Everywhere).Write("A.cs", "").Commit("change", TestRepository.Codex);
        repository.Git("tag", "origin/main");
        repository.Git("branch", "--force", "main", "HEAD");

        var result = repository.Review();

        Assert.Equal("origin/main", result.Base!.Ref);
        Assert.Contains(result.Findings, finding => finding is { Id: "SCOPE101", File: "A.cs" });
    }

    [Fact]
    public void The_manifest_is_read_at_the_tip_so_that_a_branch_from_an_old_commit_gains_nothing()
    {
        repository.Write("agent-scope.json", Everywhere).Commit("base");
        repository.Branch("work").Write("A.cs", "").Commit("change", TestRepository.Codex);
        repository.Git("switch", "--quiet", "main");
        var tip = repository.Write("agent-scope.json", Nowhere).Commit("narrower");
        repository.Git("switch", "--quiet", "work");

        var result = repository.Review();

        Assert.Equal(tip, result.Source!.Commit);
        Assert.Contains(result.Findings, finding => finding is { Id: "SCOPE101", File: "A.cs" });
        Assert.DoesNotContain(result.Findings, finding => finding.Id == "SCOPE007");
    }

    [Fact]
    public void The_manifest_may_name_another_base_one_hop_away()
    {
        repository.Write("agent-scope.json", """{ "version": 1, "base": ["develop"], "agents": { "codex": { "scope": { "files": { "allow": [] } } } } }""").Commit("base");
        repository.Branch("develop").Write("agent-scope.json", """{ "version": 1, "base": ["main"], "agents": { "codex": { "scope": { "files": { "allow": ["A.cs"] } } } } }""").Commit("wider");
        repository.Branch("work").Write("A.cs", "").Commit("change", TestRepository.Codex);

        var result = repository.Review();

        Assert.Equal("develop", result.Base!.Ref);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_base_that_the_manifest_names_and_that_is_not_there_is_told_with_the_command_that_fetches_it()
    {
        repository.Write("agent-scope.json", """{ "version": 1, "base": ["origin/develop"], "agents": {} }""").Commit("base");
        repository.Branch("work").Write("A.cs", "").Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE003", Outcome.Indeterminate, Level.Warning), (finding.Id, finding.Outcome, finding.Level));
        Assert.Contains("git fetch origin develop", finding.Message);
    }

    [Fact]
    public void Without_a_base_only_uncommitted_work_is_evaluated_and_that_is_said_where_the_branch_is_none_itself()
    {
        repository.Write("agent-scope.json", Nowhere).Write("B.cs", "").Commit("base", TestRepository.Codex);
        repository.Write("A.cs", "class A;\n");

        Assert.Equal(["SCOPE101"], repository.Review(environment: ("CODEX_CI", "1")).Findings.Select(finding => finding.Id));
        repository.Git("branch", "--move", "main", "trunk");
        var findings = repository.Review(environment: ("CODEX_CI", "1")).Findings;

        Assert.Equal(["SCOPE101", "SCOPE003"], findings.Select(finding => finding.Id));
        Assert.Equal("A.cs", findings[0].File);
    }

    [Fact]
    public void Without_a_base_a_check_of_commits_cannot_be_made()
    {
        repository.Write("agent-scope.json", Nowhere).Commit("base");

        Assert.Equal(Outcome.Indeterminate, repository.Review(worktree: false).Outcome);
    }

    [Fact]
    public void Without_a_base_CI_fails()
    {
        repository.Write("agent-scope.json", Nowhere).Commit("base");

        var finding = Assert.Single(repository.Review(environment: ("CI", "true")).Findings);

        Assert.Equal(("SCOPE003", Level.Error), (finding.Id, finding.Level));
    }

    [Fact]
    public void At_a_pull_requests_merge_ref_the_base_is_its_first_parent()
    {
        repository.Write("agent-scope.json", Nowhere).Commit("base");
        repository.Branch("work").Write("A.cs", "").Commit("change", TestRepository.Codex);
        repository.Git("switch", "--quiet", "main");
        var tip = repository.Write("B.cs", "").Commit("on main", TestRepository.Claude);
        repository.Git("switch", "--quiet", "--detach");
        repository.Git("merge", "--quiet", "--no-ff", "work", "--message", "merge");
        var merge = repository.Git("rev-parse", "HEAD");

        var result = repository.Review(worktree: false, environment: [("GITHUB_ACTIONS", "true"), ("GITHUB_REF", "refs/pull/1/merge"), ("GITHUB_SHA", merge)]);

        Assert.Equal(tip, result.Base!.Commit);
        Assert.Equal(("SCOPE101", "A.cs"), (Assert.Single(result.Findings).Id, result.Findings[0].File));
    }

    [Theory]
    [InlineData("GITLAB_CI", "CI_MERGE_REQUEST_DIFF_BASE_SHA", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME")]
    [InlineData("GITHUB_ACTIONS", "GITHUB_EVENT_PATH", "GITHUB_BASE_REF")]
    public void An_old_commit_that_CI_names_is_no_base_without_the_branch_itself(string system, string commit, string branch)
    {
        var old = repository.Write("agent-scope.json", Everywhere).Commit("base");
        repository.Branch("work").Write("A.cs", "").Commit("change", TestRepository.Codex);
        repository.Git("switch", "--quiet", "main");
        var tip = repository.Write("agent-scope.json", Nowhere).Commit("on main");
        repository.Git("switch", "--quiet", "work");
        repository.Git("update-ref", "refs/heads/kept", "main");
        repository.Git("branch", "--quiet", "-D", "main");
        var file = Path.Combine(repository.Root, ".git", "event.json");
        File.WriteAllText(file, $$$"""{ "pull_request": { "base": { "sha": "{{{old}}}" } } }""");
        (string, string)[] environment = [(system, "true"), (commit, system == "GITLAB_CI" ? old : file), (branch, "main")];

        var missing = Assert.Single(repository.Review(worktree: false, environment: environment).Findings);
        repository.Git("update-ref", "refs/remotes/origin/main", repository.Git("rev-parse", old + "~0"));
        var atOld = repository.Review(worktree: false, environment: environment).Base!.Commit;
        repository.Git("update-ref", "refs/remotes/origin/main", tip);
        var atTip = repository.Review(worktree: false, environment: environment);

        Assert.Equal(("SCOPE003", Level.Error), (missing.Id, missing.Level));
        Assert.Contains("git fetch origin main", missing.Message);
        Assert.Equal(old, atOld);
        Assert.Equal((tip, "SCOPE101"), (atTip.Base!.Commit, atTip.Findings.Single(finding => finding.Level == Level.Error).Id));
    }

    [Fact]
    public void A_branch_in_this_clone_that_is_older_than_the_commit_of_CI_is_no_base()
    {
        var older = repository.Write("agent-scope.json", Everywhere).Commit("base");
        var old = repository.Write("agent-scope.json", Nowhere).Commit("on main");
        repository.Branch("work").Write("A.cs", "").Commit("change", TestRepository.Codex);
        repository.Git("update-ref", "refs/remotes/origin/main", older);

        var finding = Assert.Single(repository.Review(
            worktree: false,
            environment: [("GITLAB_CI", "true"), ("CI_MERGE_REQUEST_DIFF_BASE_SHA", old), ("CI_MERGE_REQUEST_TARGET_BRANCH_NAME", "main")]).Findings);

        Assert.Equal(("SCOPE003", Level.Error), (finding.Id, finding.Level));
        Assert.Contains("is older than", finding.Message);
    }

    [Fact]
    public void A_shallow_clone_is_told_to_fetch_the_rest_and_passes_no_check()
    {
        repository.Write("agent-scope.json", Nowhere).Commit("base");
        repository.Branch("work").Write("A.cs", "").Commit("change", TestRepository.Codex);
        repository.Write("B.cs", "").Commit("change", TestRepository.Codex);
        repository.Git("switch", "--quiet", "main");
        using var clone = TestRepository.Clone(repository, "--depth=1", "--no-single-branch", "--branch=work");

        // A build of an agent's own runner, which has no more, goes on.
        var warning = Assert.Single(clone.Review(environment: ("CI", "true")).Findings);
        var finding = Assert.Single(clone.Review(worktree: false, isCheck: true, environment: ("CI", "true")).Findings);

        Assert.Equal((Level.Warning, Outcome.Indeterminate), (warning.Level, warning.Outcome));
        Assert.Equal(("SCOPE003", Level.Error), (finding.Id, finding.Level));
        Assert.Contains("git fetch --unshallow origin \"+refs/heads/*", finding.Message);
        Assert.Contains("fetch-depth: 0", finding.Message);
    }

    [Fact]
    public void A_clone_of_one_branch_that_was_cut_off_is_told_in_one_message_to_fetch_the_history_and_the_base()
    {
        repository.Write("agent-scope.json", Nowhere).Commit("base");
        repository.Branch("work").Write("A.cs", "").Commit("change", TestRepository.Codex);
        repository.Git("switch", "--quiet", "main");
        using var clone = TestRepository.Clone(repository, "--depth=1", "--branch=work");

        var finding = Assert.Single(clone.Check(("CI", "true")).Findings, finding => finding.Id == "SCOPE003");

        Assert.Contains("git fetch --unshallow origin \"+refs/heads/*", finding.Message);
    }

    [Fact]
    public void A_tag_passes_in_a_clone_of_any_depth()
    {
        using var clone = ShallowClone();

        var finding = Assert.Single(clone.Check(("GITHUB_ACTIONS", "true"), ("GITHUB_REF", "refs/tags/v1"), ("GITHUB_BASE_REF", "nothing")).Findings);

        Assert.Equal(("SCOPE003", Level.Message), (finding.Id, finding.Level));
    }

    [Fact]
    public void A_release_job_passes_in_a_clone_of_any_depth_with_HEAD_as_its_base()
    {
        using var clone = ShallowClone();

        Assert.All(clone.Review(@base: "HEAD", environment: [("CI", "true")]).Findings, finding => Assert.Equal(Level.Message, finding.Level));
    }

    private TestRepository ShallowClone()
    {
        repository.Write("agent-scope.json", Nowhere).Commit("base");
        repository.Branch("work").Write("A.cs", "").Commit("change", TestRepository.Codex);
        return TestRepository.Clone(repository, "--depth", "1", "--branch", "work");
    }

    [Theory]
    [InlineData(false, Level.Warning)]
    [InlineData(true, Level.Error)]
    public void A_strict_check_takes_any_machine_for_CI(bool isStrict, Level expected)
    {
        repository.Git("branch", "--move", "trunk");
        repository.Write("agent-scope.json", Everywhere).Commit("base");

        var request = new ReviewRequest(repository.Root, new Dictionary<string, string>(), Worktree: false,
            TestRepository.Now) { IsCheck = true, IsStrict = isStrict };

        Assert.Equal(("SCOPE003", expected),
            Assert.Single(Reviewer.Run(request, CancellationToken.None).Findings) is var finding ? (finding.Id, finding.Level) : default);
    }

    [Fact]
    public void Where_base_and_branch_merged_each_other_only_what_the_branch_did_beside_the_tip_is_evaluated()
    {
        MergeEachOther();
        repository.Git("switch", "--quiet", "main");
        repository.Write("C.cs", "c").Commit("on main", TestRepository.Codex);
        repository.Git("switch", "--quiet", "work");
        repository.Write("D.cs", "d").Commit("d", TestRepository.Codex);

        var result = repository.Review();

        Assert.Equal("D.cs", Assert.Single(result.Findings).File);
        Assert.Equal("D.cs", Assert.Single(result.Changes).Path);
    }

    [Fact]
    public void Where_base_and_branch_merged_each_other_what_the_merge_slipped_in_is_evaluated()
    {
        MergeEachOther();
        repository.Write("B.cs", "evil");
        repository.Git("add", "--all");
        repository.Git("commit", "--quiet", "--amend", "--message", "the other way\n\nCo-authored-by: Codex <codex@openai.com>");

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE101", "B.cs"), (finding.Id, finding.File));
    }

    [Fact]
    public void A_branch_with_nothing_in_common_is_told_so()
    {
        repository.Write("agent-scope.json", Everywhere).Commit("base");
        repository.Git("switch", "--quiet", "--orphan", "work");
        repository.Write("agent-scope.json", Everywhere).Commit("orphan", TestRepository.Codex);

        Assert.Contains("no commit in common", Assert.Single(repository.Review().Findings).Message);
    }

    [Fact]
    public void A_branch_with_nothing_in_common_and_no_manifest_is_told_so_too()
    {
        repository.Write("agent-scope.json", Everywhere).Commit("base");
        repository.Git("switch", "--quiet", "--orphan", "work");
        repository.Write("README.md", "Hello\n").Commit("orphan", TestRepository.Codex);

        Assert.Contains("no commit in common", Assert.Single(repository.Review().Findings).Message);
    }

    [Fact]
    public void A_branch_without_a_commit_is_evaluated_by_its_working_tree()
    {
        repository.Write("agent-scope.json", Everywhere).Write("A.cs", "class A;\n");

        var result = repository.Review(environment: ("CODEX_CI", "1"));

        Assert.Equal(["A.cs", "agent-scope.json"], result.Changes.Select(change => change.Path));
        var finding = Assert.Single(result.Findings, finding => finding.Id == "SCOPE002");
        Assert.Equal(("codex", Level.Warning), (finding.Agent, finding.Level));
    }

    [Fact]
    public void A_detached_head_is_evaluated_like_a_branch()
    {
        repository.Write("agent-scope.json", Nowhere).Commit("base");
        repository.Git("switch", "--quiet", "--detach");
        repository.Write("A.cs", "").Commit("change", TestRepository.Codex);

        Assert.Equal("A.cs", Assert.Single(repository.Review().Findings).File);
    }

    [Fact]
    public void A_linked_worktree_inside_the_checkout_is_no_change()
    {
        repository.Write("agent-scope.json", Nowhere).Commit("base");
        repository.Git("worktree", "add", "--quiet", "-b", "other", ".claude/worktrees/other");

        Assert.Empty(repository.Review(environment: ("AGENT_SCOPE_AGENT", "codex")).Changes);
    }

    [Fact]
    public void A_linked_worktree_is_evaluated_like_any_other()
    {
        repository.Write("agent-scope.json", Nowhere).Commit("base");
        repository.Branch("work").Write("A.cs", "").Commit("change", TestRepository.Codex);
        repository.Git("switch", "--quiet", "main");
        var linked = repository.Root + "-linked";
        repository.Git("worktree", "add", "--quiet", linked, "work");

        var result = Reviewer.Run(new ReviewRequest(linked, new Dictionary<string, string>(), true, TestRepository.Now), default);

        Assert.Equal("A.cs", Assert.Single(result.Findings).File);
        Directory.Delete(linked, recursive: true);
    }

    [Fact]
    public void HEAD_in_the_base_leaves_nothing_to_evaluate_and_a_check_says_so()
    {
        repository.Write("agent-scope.json", Nowhere).Write("A.cs", "").Commit("base", TestRepository.Codex);
        repository.Branch("work");

        Assert.Empty(repository.Review().Findings);
        var finding = Assert.Single(repository.Review(worktree: false, isCheck: true).Findings, finding => finding.Id != "SCOPE005");

        Assert.Equal(("SCOPE003", Level.Message), (finding.Id, finding.Level));
    }

    [Fact]
    public void Without_a_manifest_anywhere_nothing_is_said()
    {
        repository.Write("A.cs", "").Commit("base");
        repository.Branch("work").Write("B.cs", "").Commit("change", TestRepository.Codex);

        var result = repository.Review();

        Assert.False(result.HasManifest);
        Assert.Empty(result.Findings);
    }

    [Fact]
    public void A_change_that_takes_the_manifest_away_is_still_evaluated_by_it()
    {
        repository.Write("agent-scope.json", Nowhere).Commit("base");
        repository.Branch("work").Delete("agent-scope.json").Write("A.cs", "").Commit("change", TestRepository.Codex);

        var findings = repository.Review().Findings;

        Assert.Contains(findings, finding => finding is { Id: "SCOPE102", File: "agent-scope.json" });
        Assert.Contains(findings, finding => finding is { Id: "SCOPE101", File: "A.cs" });
    }

    [Fact]
    public void A_folder_that_is_in_no_repository_is_said_to_be()
    {
        var folder = Path.Combine(Path.GetTempPath(), "agent-scope-none-" + Guid.NewGuid().ToString("N"));
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "agent-scope.json"), Everywhere);

        var here = Reviewer.Run(new ReviewRequest(folder, new Dictionary<string, string>(), true, TestRepository.Now), default);
        var inCI = Reviewer.Run(new ReviewRequest(folder, new Dictionary<string, string> { ["CI"] = "true" }, true, TestRepository.Now), default);

        Assert.Equal(Level.Message, Assert.Single(here.Findings).Level);
        Assert.Equal(("SCOPE003", Level.Error), (Assert.Single(inCI.Findings).Id, inCI.Findings[0].Level));
        Directory.Delete(folder, recursive: true);
    }

    public void Dispose() => repository.Dispose();

    /// <summary>Leaves two merge bases: each branch merged what the other was before.</summary>
    private void MergeEachOther()
    {
        repository.Write("agent-scope.json", Nowhere).Commit("base");
        repository.Branch("work").Write("A.cs", "a").Commit("a");
        repository.Git("switch", "--quiet", "main");
        repository.Write("B.cs", "b").Commit("b");
        var ofMain = repository.Git("rev-parse", "main");
        repository.Git("merge", "--quiet", "work", "--message", "one way");
        repository.Git("switch", "--quiet", "work");
        repository.Git("merge", "--quiet", ofMain, "--message", "the other way");
    }
}
