using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Changes;

/// <summary>Merges: whose is what they bring, and what they bring of their own.</summary>
public sealed class MergeTests : IDisposable
{
    private const string Manifest = """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] } } } } }""";
    private const string ByCodex = "merge\n\nCo-authored-by: Codex <codex@openai.com>";

    private readonly TestRepository repository = new();

    public MergeTests()
    {
        repository.Write("agent-scope.json", Manifest).Write("README.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n").Write("src/A.cs", "class A;\n").Commit("base");
        repository.Branch("work");
    }

    [Fact]
    public void What_the_base_brings_is_not_the_branchs()
    {
        repository.Write("src/A.cs", "class A;\nclass B;\n").Commit("change", TestRepository.Codex);
        OnMain(() => repository.Write("README.md", "Hello\n").Commit("on main", TestRepository.Claude));
        repository.Git("merge", "--quiet", "main", "--message", ByCodex);

        var result = repository.Review(@base: "main");

        Assert.Empty(result.Findings);
        Assert.Equal("src/A.cs", Assert.Single(result.Changes).Path);
    }

    [Fact]
    public void A_clean_merge_of_a_file_that_both_sides_changed_is_no_act_of_the_merges()
    {
        repository.Write("README.md", "one\n2\n3\n4\n5\n6\n7\n8\n9\n").Commit("a person's");
        OnMain(() => repository.Write("README.md", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n").Commit("on main"));
        repository.Git("merge", "--quiet", "main", "--message", ByCodex);

        Assert.Empty(repository.Review(@base: "main").Findings);
    }

    [Fact]
    public void A_clean_merge_after_another_is_no_act_of_the_merges()
    {
        repository.Write("README.md", "one\n2\n3\n4\n5\n6\n7\n8\n9\n").Commit("a person's");
        OnMain(() => repository.Write("src/B.cs", "class B;\n").Commit("on main"));
        repository.Git("merge", "--quiet", "main", "--message", "a person's merge");
        repository.Git("switch", "--quiet", "--create", "side", "main");
        repository.Write("README.md", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n").Commit("on a side");
        repository.Git("switch", "--quiet", "work");
        repository.Git("merge", "--quiet", "side", "--message", ByCodex);

        Assert.Empty(repository.Review(@base: "main").Findings);
    }

    [Fact]
    public void A_persons_merge_after_another_leaves_an_agents_lines_the_agents()
    {
        repository.Write("README.md", "one\n2\n3\n4\n5\n6\n7\n8\n9\n").Commit("change", TestRepository.Codex);
        OnMain(() => repository.Write("src/B.cs", "class B;\n").Commit("on main"));
        repository.Git("merge", "--quiet", "main", "--message", "a person's merge");
        repository.Git("switch", "--quiet", "--create", "side", "main");
        repository.Write("README.md", "1\n2\n3\n4\n5\n6\n7\n8\nnine\n").Commit("on a side");
        repository.Git("switch", "--quiet", "work");
        repository.Git("merge", "--quiet", "side", "--message", "another");

        var finding = Assert.Single(repository.Review(@base: "main").Findings);

        Assert.Equal(("README.md", 1, "codex"), (finding.File, finding.Line, finding.Agent));
    }

    [Fact]
    public void What_an_evil_merge_slips_in_is_the_merge_commits()
    {
        repository.Write("src/B.cs", "class B;\n").Commit("a person's");
        OnMain(() => repository.Write("src/C.cs", "class C;\n").Commit("on main"));
        repository.Git("merge", "--quiet", "--no-commit", "main");
        var merge = repository.Write("README.md", "1\n2\n3\n4\nevil\n6\n7\n8\n9\n").Commit(ByCodex);

        var finding = Assert.Single(repository.Review(@base: "main").Findings);

        Assert.Equal(("SCOPE101", "README.md", 5, merge), (finding.Id, finding.File, finding.Line, finding.Commit));
    }

    [Fact]
    public void What_a_merge_throws_away_is_the_merge_commits()
    {
        repository.Write("src/B.cs", "class B;\n").Commit("a person's");
        OnMain(() => repository.Write("README.md", "1\n2\n3\n4\n5\n6\n7\n8\nfix\n").Commit("on main"));
        repository.Git("merge", "--quiet", "--strategy=ours", "main", "--message", ByCodex);

        var finding = Assert.Single(repository.Review(@base: "main").Findings);

        Assert.Equal(("SCOPE101", "README.md", "codex"), (finding.Id, finding.File, finding.Agent));
    }

    [Fact]
    public void How_a_conflict_was_resolved_is_the_merge_commits()
    {
        repository.Write("README.md", "ours\n2\n3\n4\n5\n6\n7\n8\n9\n").Commit("a person's");
        OnMain(() => repository.Write("README.md", "theirs\n2\n3\n4\n5\n6\n7\n8\n9\n").Commit("on main"));
        Assert.Throws<InvalidOperationException>(() => repository.Git("merge", "--quiet", "main"));
        repository.Write("README.md", "both\n2\n3\n4\n5\n6\n7\n8\n9\n").Commit(ByCodex);

        var finding = Assert.Single(repository.Review(@base: "main").Findings);

        Assert.Equal(("README.md", 1, "codex"), (finding.File, finding.Line, finding.Agent));
    }

    [Fact]
    public void What_an_agent_did_on_a_branch_that_was_merged_is_still_the_agents()
    {
        repository.Branch("side").Write("README.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\nten\n").Commit("change", TestRepository.Codex);
        repository.Git("switch", "--quiet", "work");
        repository.Write("src/B.cs", "class B;\n").Commit("a person's");
        repository.Git("merge", "--quiet", "side", "--message", "merge");

        var finding = Assert.Single(repository.Review(@base: "main").Findings);

        Assert.Equal(("README.md", 10, "codex"), (finding.File, finding.Line, finding.Agent));
    }

    [Fact]
    public void A_merge_of_three_brings_what_each_of_them_did()
    {
        MergeThree(() => { });

        Assert.Empty(repository.Review(@base: "main").Findings);
        Assert.Equal(["one", "src/B.cs", "two"], repository.Review(@base: "main").Changes.Select(change => change.Path));
    }

    [Fact]
    public void What_a_merge_of_three_slips_in_is_the_merge_commits()
    {
        var merge = MergeThree(() => repository.Write("README.md", "1\n2\n3\n4\nevil\n6\n7\n8\n9\n"));

        var finding = Assert.Single(repository.Review(@base: "main").Findings);

        Assert.Equal(("SCOPE101", "README.md", 5, merge), (finding.Id, finding.File, finding.Line, finding.Commit));
    }

    [Fact]
    public void What_a_merge_of_three_throws_away_is_the_merge_commits()
    {
        var merge = MergeThree(() => repository.Delete("README.md"));

        var finding = Assert.Single(repository.Review(@base: "main").Findings);

        Assert.Equal(("SCOPE101", "README.md", merge), (finding.Id, finding.File, finding.Commit));
    }

    [Fact]
    public void What_a_merge_takes_from_an_ancestor_is_the_merge_commits()
    {
        var old = repository.Write("src/Old.cs", "class Old;\n").Write("README.md", "old\n").Commit("a person's");
        repository.Delete("src/Old.cs").Write("README.md", "1\n2\n3\n4\n5\n6\n7\n8\n9\n").Commit("taken back by the person");
        var merge = repository.Git("commit-tree", old + "^{tree}", "-p", "HEAD", "-p", old, "-m", ByCodex);
        repository.Git("reset", "--quiet", "--hard", merge);

        var result = repository.Review(@base: "main");

        Assert.Equal(("SCOPE101", "README.md", 1, merge),
            result.Findings.Where(finding => finding.Level == Level.Error)
                .Select(finding => (finding.Id, finding.File, finding.Line, finding.Commit)).Single());
        Assert.Equal(["codex"],
            result.Changes.Single(change => change.Path == "src/Old.cs").Agents.Where(touch => !touch.Lines.IsEmpty).Select(touch => touch.Agent));
    }

    [Fact]
    public void A_merge_driver_of_the_repositorys_own_is_not_run()
    {
        repository.Write(".gitattributes", "README.md merge=mine\n").Write("README.md", "ours\n2\n3\n4\n5\n6\n7\n8\n9\n").Commit("a person's");
        OnMain(() => repository.Write("README.md", "theirs\n2\n3\n4\n5\n6\n7\n8\n9\n").Commit("on main"));
        repository.Git("merge", "--quiet", "--strategy=ours", "main", "--message", "merge");
        repository.Git("config", "merge.mine.driver", "touch ran");

        repository.Review(@base: "main");

        Assert.Empty(Directory.GetFiles(repository.Root, "ran", SearchOption.AllDirectories));
    }

    public void Dispose() => repository.Dispose();

    /// <summary>Has people change a file on each of three branches, which the agent merges at once.</summary>
    /// <param name="besides">What the merge does also.</param>
    private string MergeThree(Action besides)
    {
        foreach (var name in new[] { "one", "two" })
        {
            repository.Git("switch", "--quiet", "--create", name, "main");
            repository.Write(name, "1\n").Commit(name);
        }

        repository.Git("switch", "--quiet", "work");
        repository.Write("src/B.cs", "class B;\n").Commit("a person's");
        repository.Git("merge", "--quiet", "one", "two", "--message", "merge");
        besides();
        repository.Git("add", "--all");
        repository.Git("commit", "--quiet", "--amend", "--message", ByCodex);
        return repository.Git("rev-parse", "HEAD");
    }

    private void OnMain(Action change)
    {
        repository.Git("switch", "--quiet", "main");
        change();
        repository.Git("switch", "--quiet", "work");
    }
}
