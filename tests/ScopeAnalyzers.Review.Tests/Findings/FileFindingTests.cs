using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Findings;

public sealed class FileFindingTests : IDisposable
{
    private const string Manifest = """
        {
          "version": 1,
          "agents": {
            "codex": { "scope": { "files": { "allow": ["src/**", "tests/**"], "deny": [{ "match": "src/Auth/**", "because": "people write it" }] } } }
          }
        }
        """;

    private readonly TestRepository repository = new();

    public FileFindingTests()
    {
        repository.Write("agent-scope.json", Manifest).Write("src/A.cs", "class A\n{\n}\n").Write("src/Auth/B.cs", "class B;\n").Write("README.md", "Hello\n").Commit("base");
        repository.Branch("work");
    }

    [Fact]
    public void A_change_within_the_scope_is_no_finding()
    {
        repository.Write("src/A.cs", "class A\n{\n    int x;\n}\n").Commit("change", TestRepository.Codex);

        var result = repository.Review();

        Assert.Empty(result.Findings);
        var touch = Assert.Single(Assert.Single(result.Changes).Agents);
        Assert.Equal(("codex", "3"), (touch.Agent, touch.Lines.ToString()));
        Assert.Equal(["identity"], touch.Evidence);
    }

    [Fact]
    public void A_change_outside_the_scope_stands_on_the_first_line_that_the_agent_changed()
    {
        var commit = repository.Write("README.md", "Hello\nWorld\n").Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE101", Level.Error, Outcome.Deny), (finding.Id, finding.Level, finding.Outcome));
        Assert.Equal(("README.md", 2, 1), (finding.File, finding.Line, finding.Column));
        Assert.Equal(("codex", commit, "identity"), (finding.Agent, finding.Commit, finding.Evidence));
        Assert.Equal(["agents.codex.scope.files.allow"], finding.By);
        Assert.StartsWith("codex may not change 'README.md': no rule allows it. Ask for a grant: ", finding.Message);
        Assert.Contains("[agents.codex.scope.files.allow, agent-scope.json(4,", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_denied_file_tells_why()
    {
        repository.Write("src/Auth/B.cs", "class B { }\n").Commit("change", TestRepository.Codex);

        Assert.Contains("'src/Auth/B.cs': people write it.", Assert.Single(repository.Review().Findings).Message);
    }

    [Fact]
    public void A_protected_file_is_its_own_finding()
    {
        repository.Write("src/Directory.Build.props", "<Project />\n").Commit("change", TestRepository.Codex);

        Assert.Equal("SCOPE102", Assert.Single(repository.Review().Findings).Id);
    }

    [Fact]
    public void A_persons_change_is_never_a_finding()
    {
        repository.Write("README.md", "Hello\nWorld\n").Commit("change");

        var result = repository.Review();

        Assert.Empty(result.Findings);
        Assert.Empty(Assert.Single(result.Changes).Agents);
    }

    [Fact]
    public void An_agent_without_a_scope_is_one_finding_however_many_files_it_touched()
    {
        repository.Write("src/A.cs", "class A;\n").Write("README.md", "Bye\n").Commit("change", TestRepository.Claude);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE002", "claude-code"), (finding.Id, finding.Agent));
    }

    [Fact]
    public void A_rename_needs_both_names_allowed()
    {
        repository.Git("mv", "README.md", "src/README.md");
        repository.Commit("change", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE101", "README.md"), (finding.Id, finding.File));
        Assert.Contains("codex may not delete 'README.md'", finding.Message);
    }

    [Fact]
    public void What_was_put_back_is_a_message_in_a_build()
    {
        repository.Write("README.md", "Bye\n").Commit("change", TestRepository.Codex);
        repository.Write("README.md", "Hello\n").Commit("put back", TestRepository.Codex);

        var result = repository.Review();

        Assert.Empty(result.Changes);
        var finding = Assert.Single(result.Findings);
        Assert.Equal(("SCOPE101", Level.Message, Outcome.Allow), (finding.Id, finding.Level, finding.Outcome));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void What_was_undone_is_told_once_on_the_commit_that_did_it(bool isCheck)
    {
        repository.Write("README.md", "Bye\n").Write("docs/new.md", "New\n").Commit("change", TestRepository.Codex);
        var did = Short();
        repository.Write("README.md", "Hello\n").Delete("docs/new.md").Commit("put back", TestRepository.Codex);
        var undid = Short();

        var findings = repository.Review(isCheck: isCheck).Findings;

        Assert.Equal(
            [
                $"'README.md': codex was out of scope in {did}, undone by {undid}: nothing to do. [scopes.codex.files.allow; by identity]",
                $"'docs/new.md': codex was out of scope in {did}, undone by {undid}: nothing to do. [scopes.codex.files.allow; by identity]",
            ],
            findings.Select(finding => finding.Message.Replace("agents.codex.scope.", "scopes.codex.", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
        Assert.All(findings, finding => Assert.StartsWith(did, finding.Commit, StringComparison.Ordinal));
    }

    [Fact]
    public void What_another_agent_put_right_is_no_reproach_to_it()
    {
        repository.Write("README.md", "Bye\n").Commit("change", TestRepository.Codex);
        var did = Short();
        repository.Write("README.md", "Hello\n").Commit("put back", TestRepository.Claude);

        Assert.Contains($"in {did}, undone by {Short()}: nothing to do", Assert.Single(repository.Review().Findings).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_was_moved_there_and_back_is_undone_by_who_moved_it_back()
    {
        repository.Git("mv", "README.md", "READ.md");
        repository.Commit("move", TestRepository.Codex);
        var did = Short();
        repository.Git("mv", "READ.md", "README.md");
        repository.Commit("move back", TestRepository.Codex);

        Assert.All(repository.Review().Findings,
            finding => Assert.Contains($"in {did}, undone by {Short()}: nothing to do", finding.Message, StringComparison.Ordinal));
    }

    [Fact]
    public void What_was_undone_stays_undone_when_a_person_edits_the_file()
    {
        repository.Write("README.md", "Bye\n").Commit("change", TestRepository.Codex);
        repository.Write("README.md", "Hello\n").Commit("put back", TestRepository.Codex);
        repository.Write("README.md", "Hello, world\n").Commit("edit");

        Assert.Equal(Level.Message, Assert.Single(repository.Review().Findings).Level);
    }

    [Fact]
    public void What_undoes_the_undoing_is_an_error_again()
    {
        repository.Write("README.md", "Bye\n").Commit("change", TestRepository.Codex);
        repository.Write("README.md", "Hello\n").Commit("put back", TestRepository.Codex);
        repository.Write("README.md", "Bye\n").Commit("again", TestRepository.Codex);

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(Level.Error, finding.Level);
        Assert.StartsWith(Short(), finding.Commit, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_undone_on_a_branch_is_the_work_of_who_merged_without_the_undoing()
    {
        repository.Write("README.md", "Bye\n").Commit("change", TestRepository.Codex);
        repository.Git("switch", "--quiet", "--create", "side");
        repository.Write("README.md", "Hello\n").Commit("put back", TestRepository.Codex);
        repository.Git("switch", "--quiet", "-");
        repository.Git("-c", "user.name=Codex", "-c", "user.email=codex@openai.com", "merge", "--quiet", "--no-ff", "--no-edit", "--strategy", "ours", "side");

        Assert.Contains(repository.Review().Findings, finding => finding is { Id: "SCOPE101", Level: Level.Error, File: "README.md" });
    }

    [Theory]
    [InlineData(true, true, Level.Error)]
    [InlineData(true, false, Level.Error)]
    [InlineData(false, true, Level.Message)]
    public void What_was_put_back_is_an_error_in_the_command_where_every_commit_is_to_be_in_scope(bool isCheck, bool worktree, Level level)
    {
        const string Each = """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"] }, "commits": { "history": "each" } } } } }""";
        repository.Git("switch", "--quiet", "main");
        repository.Write("agent-scope.json", Each).Commit("each");
        repository.Git("switch", "--quiet", "--create", "each");
        repository.Write("README.md", "Bye\n").Commit("change", TestRepository.Codex);
        repository.Write("README.md", "Hello\n").Commit("put back", TestRepository.Codex);

        var finding = Assert.Single(repository.Review(worktree, isCheck: isCheck).Findings);

        Assert.Equal(("SCOPE101", level), (finding.Id, finding.Level));
    }

    [Fact]
    public void A_file_that_a_person_moved_later_is_still_the_agents_work()
    {
        repository.Write("README.md", "Hello\nWorld\n").Commit("change", TestRepository.Codex);
        repository.Git("mv", "README.md", "READ.md");
        repository.Commit("move");

        var finding = Assert.Single(repository.Review().Findings);

        Assert.Equal(("SCOPE101", "READ.md", 2, Level.Error), (finding.Id, finding.File, finding.Line, finding.Level));
    }

    [Fact]
    public void Uncommitted_work_is_only_warned_of_where_nothing_but_the_environment_says_whose_it_is()
    {
        repository.Write("README.md", "Hello\nWorld\n").Write("new.txt", "1\n2\n");

        var findings = repository.Review(environment: ("CLAUDECODE", "1")).Findings;

        var finding = Assert.Single(findings, finding => finding.Level == Level.Warning && finding.Id == "SCOPE002");
        Assert.Equal(("claude-code", "presence", null), (finding.Agent, finding.Evidence, finding.Commit));
        Assert.Contains("SessionStart", finding.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(findings, finding => finding.Level == Level.Error);
    }

    [Fact]
    public void Uncommitted_lines_are_told_from_committed_ones()
    {
        repository.Write("src/A.cs", "class A\n{\n    int x;\n}\n").Commit("change", TestRepository.Codex);
        repository.Write("src/A.cs", "// top\nclass A\n{\n    int x;\n}\n");

        var change = Assert.Single(repository.Review(environment: ("CODEX_CI", "1")).Changes);

        var touch = Assert.Single(change.Agents);
        Assert.Equal("1,4", touch.Lines.ToString());
        Assert.Equal([("1", "presence"), ("4", "identity")], touch.ByCommit.Select(part => (part.Lines.ToString(), part.Evidence)));
    }

    [Fact]
    public void A_check_of_HEAD_does_not_see_uncommitted_work()
    {
        repository.Write("README.md", "Hello\nWorld\n");

        Assert.Empty(repository.Review(worktree: false, environment: ("CLAUDECODE", "1")).Changes);
    }

    public void Dispose() => repository.Dispose();

    private string Short() => repository.Git("rev-parse", "HEAD").Trim()[..7];
}
