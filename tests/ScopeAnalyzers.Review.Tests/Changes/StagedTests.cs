using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Changes;

/// <summary>The commit that is about to be made, evaluated instead of it.</summary>
public sealed class StagedTests : IDisposable
{
    private static readonly (string, string) InsideClaude = ("CLAUDECODE", "1");

    private readonly TestRepository repository = new();

    [Fact]
    public void What_is_staged_is_evaluated_and_nothing_else()
    {
        Given("""{ "files": { "allow": ["src/**"] } }""");
        repository.Write("docs/committed.md", "1\n").Commit("earlier", TestRepository.Claude);
        Stage("src/A.cs", "1\n").Stage("docs/a.md", "1\n");
        repository.Write("docs/not-staged.md", "1\n");

        var result = Staged(environment: InsideClaude);

        Assert.Equal(["docs/a.md", "src/A.cs"], result.Changes.Select(change => change.Path));
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("SCOPE101", "docs/a.md", "claude-code", null, "environment"), (finding.Id, finding.File, finding.Agent, finding.Commit, finding.Evidence));
        Assert.Equal("HEAD", result.Base!.Ref);
    }

    [Fact]
    public void What_is_staged_counts_and_not_what_became_of_it_since()
    {
        Given("""{ "files": { "allow": ["src/**"] } }""");
        Stage("src/A.cs", "staged\n").Stage("docs/a.md", "1\n");
        repository.Write("src/A.cs", "staged\nand more\n").Delete("docs/a.md");

        var result = Staged(environment: InsideClaude);

        Assert.Equal("docs/a.md", Assert.Single(result.Findings).File);
        Assert.Equal("1", result.Changes.Single(change => change.Path == "src/A.cs").Agents[0].Lines.ToString());
    }

    [Fact]
    public void A_persons_commit_is_not_evaluated()
    {
        Given("""{ "files": { "allow": ["src/**"] } }""");
        Stage("docs/a.md", "1\n");

        Assert.Empty(Staged().Findings);
    }

    [Fact]
    public void The_message_names_the_agent_and_the_task()
    {
        Given("""{ "files": { "allow": ["**"] } }""", """, "tasks": { "T-1": { "agent": "claude-code", "narrow": { "files": { "allow": ["src/Web/**"] } } } }""");
        Stage("src/A.cs", "1\n");

        var finding = Assert.Single(Staged("Change\n\nTask: T-1\nCo-authored-by: Claude <noreply@anthropic.com>\n").Findings);

        Assert.Equal(("SCOPE101", "claude-code", "T-1", "trailer"), (finding.Id, finding.Agent, finding.Task, finding.Evidence));
    }

    [Theory]
    [InlineData("Change\n# Co-authored-by: Claude <noreply@anthropic.com>\n")]
    [InlineData("Change\n# ------------------------ >8 ------------------------\nCo-authored-by: Claude <noreply@anthropic.com>\n")]
    public void What_git_cuts_off_a_message_names_no_one(string message)
    {
        Given("""{ "files": { "allow": ["src/**"] } }""");
        Stage("docs/a.md", "1\n");

        Assert.Empty(Staged(message).Findings);
    }

    [Fact]
    public void Whoever_git_will_write_down_as_author_is_evidence()
    {
        Given("""{ "files": { "allow": ["src/**"] } }""");
        repository.Git("config", "user.email", "noreply@anthropic.com");
        Stage("docs/a.md", "1\n");

        Assert.Equal("identity", Assert.Single(Staged().Findings).Evidence);
    }

    [Fact]
    public void What_a_hook_recorded_is_evidence_when_a_person_commits_it()
    {
        Given("""{ "files": { "allow": ["src/**"] } }""");
        Stage("docs/a.md", "agent's\n").Stage("docs/b.md", "mine\n");
        new SessionStore(Path.Combine(repository.Root, ".git")).Append(new SessionEdit(
            "claude-code", "s1", repository.Root, TestRepository.Now, null, null, "docs/a.md", SessionLines.Of("agent's\n")));

        var finding = Assert.Single(Staged().Findings);

        Assert.Equal(("docs/a.md", "session"), (finding.File, finding.Evidence));
    }

    [Fact]
    public void Limits_and_what_is_asked_of_commits_hold_but_a_signature_comes_later()
    {
        Given("""{ "files": { "allow": ["**"] }, "limits": { "linesPerCommit": 2 }, "commits": { "requireTask": true, "requireSignature": true, "revertible": true } }""");
        Stage("src/A.cs", "1\n2\n3\n");

        Assert.Equal(["SCOPE501", "SCOPE502"], Staged(environment: InsideClaude).Findings.Select(finding => finding.Id));
    }

    [Fact]
    public void A_rename_is_a_delete_and_an_add()
    {
        repository.Write("docs/a.md", "1\n2\n3\n4\n");
        Given("""{ "files": { "allow": ["src/**"] } }""");
        Directory.CreateDirectory(Path.Combine(repository.Root, "src"));
        repository.Git("mv", "docs/a.md", "src/a.md");

        Assert.Contains("may not delete 'docs/a.md'", Assert.Single(Staged(environment: InsideClaude).Findings).Message);
    }

    [Fact]
    public void The_index_that_git_made_for_the_commit_is_read()
    {
        Given("""{ "files": { "allow": ["src/**"] } }""");
        Stage("docs/a.md", "1\n");
        File.Copy(Path.Combine(repository.Root, ".git", "index"), Path.Combine(repository.Root, ".git", "next-index"));
        repository.Git("reset", "--quiet");

        Assert.Empty(Staged(environment: InsideClaude).Changes);
        Assert.Single(Staged(index: ".git/next-index", environment: InsideClaude).Findings);
    }

    [Fact]
    public void What_a_merge_takes_over_is_no_act_of_who_merges()
    {
        repository.Write("A.cs", "1\n");
        Given("""{ "files": { "allow": ["src/**"] } }""");
        repository.Write("A.cs", "theirs\n").Write("docs/theirs.md", "1\n").Commit("theirs");
        repository.Git("switch", "--quiet", "--create", "side", "HEAD~1");
        repository.Write("A.cs", "ours\n").Commit("ours");
        Assert.Throws<InvalidOperationException>(() => repository.Git("merge", "--quiet", "work"));
        Stage("A.cs", "resolved\n");

        Assert.Equal(["A.cs"], Staged(environment: InsideClaude).Findings.Select(finding => finding.File));
    }

    [Fact]
    public void Conflicts_in_the_index_are_not_passed_over()
    {
        repository.Write("A.cs", "1\n");
        Given("""{ "files": { "allow": ["src/**"] } }""");
        repository.Write("A.cs", "theirs\n").Commit("theirs");
        repository.Git("switch", "--quiet", "--create", "side", "HEAD~1");
        repository.Write("A.cs", "ours\n").Commit("ours");
        Assert.Throws<InvalidOperationException>(() => repository.Git("merge", "--quiet", "work"));

        var finding = Assert.Single(Staged(environment: InsideClaude).Findings);

        Assert.Equal(("SCOPE004", Outcome.Indeterminate), (finding.Id, finding.Outcome));
        Assert.Contains("git add", finding.Message);
    }

    [Fact]
    public void The_first_commit_of_a_repository_is_evaluated_too()
    {
        Stage("agent-scope.json", """{ "version": 1, "agents": { "claude-code": { "scope": { "files": { "allow": ["src/**"] } } } } }""").Stage("A.cs", "1\n");

        Assert.Equal("SCOPE002", Assert.Single(Staged(environment: InsideClaude).Findings).Id);
    }

    public void Dispose() => repository.Dispose();

    private void Given(string scope, string rest = "")
    {
        repository.Write("agent-scope.json", $$"""{ "version": 1, "agents": { "claude-code": { "scope": {{scope}} } }{{rest}} }""").Commit("base");
        repository.Branch("work");
    }

    private StagedTests Stage(string path, string text)
    {
        repository.Write(path, text).Git("add", path);
        return this;
    }

    private ReviewResult Staged(string message = "", string? index = null, params (string Name, string Value)[] environment) =>
        Reviewer.Run(
        new ReviewRequest(repository.Root, environment.ToDictionary(pair => pair.Name, pair => pair.Value), Worktree: true,
            TestRepository.Now)
        {
            IsCheck = true,
            Staged = new StagedCommit(message, index),
        },
        CancellationToken.None);
}
