using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Findings;

public sealed class CommitFindingTests : IDisposable
{
    private readonly TestRepository repository = new();

    [Fact]
    public void A_commit_larger_than_its_limit_is_told_with_its_size()
    {
        Given("""{ "files": { "allow": ["**"] }, "limits": { "filesPerCommit": 1, "linesPerCommit": 3 } }""");
        var commit = repository.Write("A.cs", "1\n2\n").Write("B.cs", "1\n2\n").Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE501", commit, Level.Error), (finding.Id, finding.Commit, finding.Level));
        Assert.Equal(["agents.codex.scope.limits.filesPerCommit", "agents.codex.scope.limits.linesPerCommit"], finding.By);
        Assert.Contains("2 files, 4 lines", finding.Message);
        Assert.Equal(new ResourceName("commit", commit, "commit"), finding.Resource);
    }

    [Fact]
    public void A_commit_of_just_its_limit_passes_and_excepted_files_do_not_count()
    {
        Given("""{ "files": { "allow": ["**"] }, "limits": { "linesPerCommit": { "max": 2, "except": ["**/*.lock"] } } }""");
        repository.Write("A.cs", "1\n2\n").Write("x.lock", "1\n2\n3\n").Commit("change", TestRepository.Codex);

        Assert.Empty(repository.Review().Findings);
    }

    [Fact]
    public void A_task_that_outgrows_its_limit_in_several_commits_is_told_once()
    {
        Given("""{ "files": { "allow": ["**"] }, "limits": { "filesPerTask": 1 } }""", """, "tasks": { "T-1": { "agent": "codex" } }""");
        repository.Write("A.cs", "1\n").Commit("change\n\nTask: T-1", TestRepository.Codex);
        repository.Write("B.cs", "1\n").Commit("change\n\nTask: T-1", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE501", "T-1", null), (finding.Id, finding.Task, finding.Commit));
        Assert.Equal(new ResourceName("task", "T-1", "commit"), finding.Resource);
    }

    [Fact]
    public void A_commit_without_a_task_is_told_where_the_scope_asks_for_one()
    {
        Given("""{ "files": { "allow": ["**"] }, "commits": { "requireTask": true } }""", """, "tasks": { "T-1": { "agent": "codex" } }""");
        repository.Write("A.cs", "1\n").Commit("change\n\nTask: T-1", TestRepository.Codex);
        var without = repository.Write("A.cs", "2\n").Commit("change\n\nTask: T-9", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE502", without), (finding.Id, finding.Commit));
    }

    [Fact]
    public void Another_agents_task_is_told_with_the_file_and_not_again_with_the_commit()
    {
        Given("""{ "files": { "allow": ["**"] }, "limits": { "filesPerCommit": 0 } }""", """, "tasks": { "T-1": { "agent": "claude-code" } }""");
        repository.Write("A.cs", "1\n").Commit("change\n\nTask: T-1", TestRepository.Codex);

        Assert.Equal(("SCOPE502", "A.cs"), (Assert.Single(repository.Review().Findings).Id, repository.Review().Findings[0].File));
    }

    [Fact]
    public void A_merge_by_an_agent_is_told_where_the_scope_bars_them()
    {
        Given("""{ "files": { "allow": ["**"] }, "commits": { "merges": false } }""");
        repository.Write("A.cs", "1\n").Commit("change", TestRepository.Codex);
        repository.Git("switch", "--quiet", "main");
        repository.Write("B.cs", "1\n").Commit("on main");
        repository.Git("switch", "--quiet", "work");
        repository.Git("merge", "--quiet", "main", "--message", "merge\n\nCo-authored-by: Codex <codex@openai.com>");

        Assert.Equal("SCOPE507", Assert.Single(repository.Review(@base: "main").Findings).Id);
    }

    [Fact]
    public void The_branch_is_evaluated_for_the_agent_that_committed_to_it_by_CIs_word()
    {
        Given("""{ "files": { "allow": ["**"] } }""", more: """, "branches": ["codex/**"]""");
        repository.Write("A.cs", "1\n").Commit("squashed\n\nCo-authored-by: Codex <codex@openai.com>");
        (string, string)[] ci = [("BUILDKITE", "true"), ("BUILDKITE_BRANCH", "feature")];

        Assert.Empty(repository.Review(@base: "main", environment: ci).Findings);

        repository.Git("-c", "user.name=Codex", "-c", "user.email=codex@openai.com", "commit", "--quiet", "--allow-empty", "--message", "own");

        Assert.Equal("SCOPE506", Assert.Single(repository.Review(@base: "main", environment: ci).Findings).Id);
        Assert.Empty(repository.Review(@base: "main").Findings);
    }

    [Fact]
    public void The_repository_is_evaluated_by_CIs_word()
    {
        Given("""{ "files": { "allow": ["**"] } }""", more: """, "repositories": ["github.com/acme/shop"]""");
        repository.Write("A.cs", "1\n").Commit("change", TestRepository.Codex);

        Assert.Empty(repository.Review(@base: "main", environment: [("BUILDKITE", "true"), ("BUILDKITE_REPO", "git@github.com:Acme/Shop.git")]).Findings);
        Assert.Equal("SCOPE506", Assert.Single(repository.Review(@base: "main", environment: [("BUILDKITE", "true"), ("BUILDKITE_REPO", "git@github.com:acme/other.git")]).Findings).Id);
    }

    public void Dispose() => repository.Dispose();

    private void Given(string scope, string rest = "", string more = "")
    {
        repository.Write("agent-scope.json", $$"""{ "version": 1, "agents": { "codex": { "scope": {{scope}}{{more}} }, "claude-code": { "scope": {{scope}} } }{{rest}} }""").Commit("base");
        repository.Branch("work");
    }
}
