using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Authors;

/// <summary>What notes, traces and session records make of a change, in real repositories.</summary>
public sealed class RecordedEvidenceTests : IDisposable
{
    private const string Manifest = """
        { "version": 1, "agents": { "*": { "scope": { "files": { "allow": ["src/**", ".agent-trace/**"] } } } } }
        """;

    private readonly TestRepository repository = new();

    public RecordedEvidenceTests()
    {
        repository.Write("agent-scope.json", Manifest).Write("src/A.cs", "one\ntwo\n").Write("src/B.cs", "one\n").Commit("base");
        repository.Branch("work");
    }

    [Fact]
    public void A_note_makes_lines_of_a_persons_commit_the_agents()
    {
        var commit = repository.Write("src/A.cs", "one\nx\ny\nz\ntwo\n").Commit("change");
        Note(commit, "src/A.cs\n  s_1::t_1 3-4\n");

        Assert.Equal(["src/A.cs: claude-code by note in conv_1, lines 3-4"], Told());
    }

    [Fact]
    public void A_notes_lines_are_followed_through_later_commits()
    {
        var commit = repository.Write("src/A.cs", "one\nx\ny\ntwo\n").Commit("change");
        Note(commit, "src/A.cs\n  s_1::t_1 2-3\n");
        repository.Write("src/A.cs", "zero\none\nx\nbetween\ny\ntwo\n").Commit("a person's");

        Assert.Equal(["src/A.cs: claude-code by note in conv_1, lines 3,5"], Told());
    }

    [Fact]
    public void A_notes_lines_are_followed_through_merges()
    {
        var commit = repository.Write("src/A.cs", "one\nx\ny\ntwo\n").Commit("change");
        Note(commit, "src/A.cs\n  s_1::t_1 3\n");
        repository.Git("switch", "--quiet", "-c", "side", "main");
        repository.Write("src/B.cs", "one\nside\n").Commit("side");
        repository.Git("switch", "--quiet", "work");
        repository.Git("merge", "--quiet", "--no-ff", "-m", "merge", "side");
        repository.Write("src/A.cs", "zero\none\nx\ny\ntwo\n").Commit("a person's");

        Assert.Equal(["src/A.cs: claude-code by note in conv_1, lines 4"], Told());
    }

    [Fact]
    public void A_note_that_claims_lines_its_commit_never_added_says_nothing_of_them()
    {
        var commit = repository.Write("src/A.cs", "one\nx\ntwo\n").Commit("change");
        Note(commit, "src/A.cs\n  s_1::t_1 1,3\nsrc/B.cs\n  s_1::t_1 1\n");

        Assert.Empty(Told());
    }

    [Fact]
    public void A_person_in_a_note_takes_no_agent_away()
    {
        var commit = repository.Write("src/A.cs", "one\nx\ntwo\n").Commit("change", TestRepository.Codex);
        Note(commit, "src/A.cs\n  human 2\n");

        Assert.Equal(["src/A.cs: codex by identity, lines 2"], Told());
    }

    [Fact]
    public void A_note_adds_its_agent_to_the_commits_own()
    {
        var commit = repository.Write("src/A.cs", "one\nx\ny\ntwo\n").Commit("change", TestRepository.Codex);
        Note(commit, "src/A.cs\n  s_1::t_1 3\n");

        Assert.Equal(["src/A.cs: claude-code by note in conv_1, lines 3", "src/A.cs: codex by identity, lines 2-3"], Told());
    }

    [Fact]
    public void A_tool_that_is_not_known_is_the_agent_unknown()
    {
        var commit = repository.Write("src/A.cs", "one\nx\ntwo\n").Commit("change");
        Note(commit, "src/A.cs\n  abcdef12 2\n");

        Assert.Equal(["src/A.cs: unknown by note, lines 2"], Told());
    }

    [Fact]
    public void A_note_is_found_however_deep_git_fanned_its_notes_out()
    {
        var commit = repository.Write("src/A.cs", "one\nx\ntwo\n").Commit("change");
        var blob = repository.GitWith(Text("src/A.cs\n  s_1::t_1 2\n"), "hash-object", "-w", "--stdin");
        var inner = repository.GitWith($"100644 blob {blob}\t{commit[4..]}\n", "mktree");
        var middle = repository.GitWith($"040000 tree {inner}\t{commit[2..4]}\n", "mktree");
        var root = repository.GitWith($"040000 tree {middle}\t{commit[..2]}\n", "mktree");
        repository.Git("update-ref", "refs/notes/ai", repository.Git("commit-tree", "-m", "notes", root));

        Assert.Equal(["src/A.cs: claude-code by note in conv_1, lines 2"], Told());
    }

    [Fact]
    public void A_broken_note_is_told_once_and_what_could_be_read_of_it_stands()
    {
        var commit = repository.Write("src/A.cs", "one\nx\ny\ntwo\n").Commit("change");
        Note(commit, "src/A.cs\n  s_1::t_1 2,?\n  s_1::t_1 !\n");

        var finding = Assert.Single(repository.Review().Findings);
        Assert.Equal(("SCOPE004", Outcome.Indeterminate), (finding.Id, finding.Outcome));
        Assert.Equal($"the note of commit {commit[..7]} in refs/notes/ai cannot be read: its line 2 cannot be read", finding.Message);
        Assert.Equal(["src/A.cs: claude-code by note in conv_1, lines 2"], Told());
    }

    [Fact]
    public void A_trace_makes_a_file_the_agents_from_the_revision_on()
    {
        repository.Write("src/A.cs", "one\nearlier\ntwo\n");
        var before = repository.Commit("a person's");
        repository.Write("src/A.cs", "one\nearlier\ntwo\nlater\n")
            .Write(".agent-trace/traces.jsonl", $$$"""{"vcs":{"type":"git","revision":"{{{before}}}"},"tool":{"name":"cursor"},"files":[{"path":"src\\A.cs"}]}""" + "\n")
            .Commit("change");

        Assert.Equal(["src/A.cs: cursor by trace, lines 4"], Told());
    }

    [Fact]
    public void A_trace_that_was_there_before_says_nothing_of_the_change()
    {
        repository.Git("switch", "--quiet", "main");
        repository.Write(".agent-trace/traces.jsonl", "{\"tool\":{\"name\":\"cursor\"},\"files\":[{\"path\":\"src/A.cs\"}]}\n").Commit("old");
        repository.Git("switch", "--quiet", "-C", "work");
        repository.Write("src/A.cs", "one\nx\n").Commit("change");

        Assert.Empty(Told());
    }

    [Fact]
    public void A_bad_trace_record_is_told_and_the_others_count()
    {
        repository.Write("src/A.cs", "one\nx\n").Write(".agent-trace/traces.jsonl", "bad\n{\"tool\":{\"name\":\"cursor\"},\"files\":[{\"path\":\"src/A.cs\"}]}\n").Commit("change");

        Assert.Equal(".agent-trace/traces.jsonl cannot be read whole: line 1 is not a trace record", Assert.Single(repository.Review().Findings).Message);
        Assert.Equal(["src/A.cs: cursor by trace, lines 2"], Told());
    }

    [Fact]
    public void What_a_hook_recorded_makes_uncommitted_lines_the_agents()
    {
        repository.Write("src/A.cs", "one\nagent's\na person's\ntwo\n");
        Record(new SessionEdit("claude-code", "s-1", Root, TestRepository.Now, null, null, "src/A.cs", SessionLines.Of("agent's\n")));

        Assert.Equal(["src/A.cs: claude-code by session in s-1, lines 2"], Told());
    }

    [Fact]
    public void A_recorded_edit_that_was_committed_by_a_person_says_nothing_of_their_next_edit()
    {
        repository.Write("src/A.cs", "one\nagent's\ntwo\n").Commit("change");
        Record(new SessionEdit("claude-code", "s-1", Root, TestRepository.Now, null, null, "src/A.cs", SessionLines.Of("agent's\n")));
        repository.Write("src/A.cs", "one\nagent's\ntwo\na person's\n");

        Assert.Empty(Told());
    }

    [Fact]
    public void The_environment_claims_uncommitted_work_that_was_not_there_when_the_session_began()
    {
        repository.Write("src/A.cs", "one\nx\ntwo\n");

        Assert.Equal(["src/A.cs: claude-code by presence in s-1, lines 2"], Told(("CLAUDECODE", "1"), ("CLAUDE_CODE_SESSION_ID", "s-1")));
        Record(new SessionStart("claude-code", "s-1", Root, TestRepository.Now, []));
        Assert.Equal(["src/A.cs: claude-code by environment in s-1, lines 2"], Told(("CLAUDECODE", "1"), ("CLAUDE_CODE_SESSION_ID", "s-1")));
    }

    [Fact]
    public void The_environment_claims_nothing_that_was_dirty_before_or_that_a_record_covers()
    {
        repository.Write("src/A.cs", "one\nx\ny\ntwo\n").Write("src/B.cs", "one\nz\n").Write("src/C.cs", "new\n");
        Record(new SessionStart("claude-code", "s-1", Root, TestRepository.Now, ["src/B.cs"]));
        Record(new SessionEdit("claude-code", "s-1", Root, TestRepository.Now, null, null, "src/A.cs", SessionLines.Of("x\n")));

        Assert.Equal(
            ["src/A.cs: claude-code by session in s-1, lines 2", "src/C.cs: claude-code by environment, lines 1"],
            Told(("CLAUDECODE", "1")));
    }

    [Fact]
    public void What_a_hook_recorded_stays_the_agents_in_a_commit_without_a_mark()
    {
        Record(new SessionEdit("claude-code", "s-1", Root, TestRepository.Now, null, Head, "src/A.cs", SessionLines.Of("x = 1;\n}\n")));
        repository.Write("src/A.cs", "one\nx = 1;\n}\ny = 2;\ntwo\n").Commit("change");
        repository.Write("src/B.cs", "one\nx = 1;\n").Commit("more");

        Assert.Equal(["src/A.cs: claude-code by session in s-1, lines 2"], Told());
    }

    [Fact]
    public void What_a_hook_recorded_before_the_branch_began_says_nothing_of_its_commits()
    {
        Record(new SessionEdit("claude-code", "s-1", Root, TestRepository.Now, null, new string('0', 40), "src/A.cs", SessionLines.Of("x = 1;\n")));
        repository.Write("src/A.cs", "one\nx = 1;\ntwo\n").Commit("change");

        Assert.Empty(Told());
    }

    [Fact]
    public void A_file_that_a_hook_saw_deleted_is_the_agents_act_in_the_next_commit()
    {
        Record(new SessionEdit("claude-code", "s-1", Root, TestRepository.Now, null, Head, "src/A.cs", []));
        repository.Delete("src/A.cs").Commit("change");

        Assert.Equal(["src/A.cs: claude-code by session in s-1, lines "], Told());
    }

    [Fact]
    public void A_branch_counts_only_where_no_finer_evidence_does()
    {
        repository.Branch("codex/optin");
        var commit = repository.Write("src/A.cs", "one\nx\ny\ntwo\n").Commit("change");
        Assert.Equal(["src/A.cs: codex by branch, lines 2-3"], Told());

        Note(commit, "src/A.cs\n  s_1::t_1 2\n");
        Assert.Equal(["src/A.cs: claude-code by note in conv_1, lines 2"], Told());
    }

    [Fact]
    public void A_file_act_is_also_the_agents_whose_lines_a_note_names()
    {
        var commit = repository.Write("README.md", "x\ny\n").Commit("change");
        Note(commit, "README.md\n  s_1::t_1 2\n");

        var finding = Assert.Single(repository.Review().Findings);
        Assert.Equal(("SCOPE101", "README.md", 2, "claude-code", "note"), (finding.Id, finding.File, finding.Line, finding.Agent, finding.Evidence));
    }

    public void Dispose() => repository.Dispose();

    private string Root => repository.Git("rev-parse", "--show-toplevel");

    private string Head => repository.Git("rev-parse", "HEAD");

    private void Note(string commit, string entries) => repository.GitWith(Text(entries), "notes", "--ref", "ai", "add", "-F", "-", commit);

    private static string Text(string entries) => entries + """
        ---
        {"schema_version":"authorship/3.0.0","sessions":{"s_1":{"agent_id":{"tool":"claude","id":"conv_1"}}}}
        """;

    private void Record(SessionRecord record) => new SessionStore(Path.Combine(repository.Root, ".git")).Append(record);

    private IEnumerable<string> Told(params (string Name, string Value)[] environment) =>
        from change in repository.Review(environment: environment).Changes
        from touch in change.Agents
        select $"{change.Path}: {touch.Agent} by {string.Join(",", touch.Evidence)}{(touch.Session is null ? "" : $" in {touch.Session}")}, lines {touch.Lines}";
}
