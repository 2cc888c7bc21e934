using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Changes;

/// <summary>Each kind of evidence in its grain, in real repositories.</summary>
public sealed class EvidenceTests : IDisposable
{
    private const string Manifest = """
        { "version": 1,
          "agents": { "*": { "scope": { "files": { "allow": ["**"] } } } },
          "tasks": { "T-1": { "agent": ["codex", "claude-code"] }, "T-2": { "agent": ["codex"] } } }
        """;

    private readonly TestRepository repository = new();

    public EvidenceTests()
    {
        repository.Write("agent-scope.json", Manifest).Write("A.cs", "1\n2\n3\n").Commit("base");
        repository.Branch("work");
    }

    [Fact]
    public void Several_agents_on_one_commit_each_have_its_lines()
    {
        repository.Write("A.cs", "1\n2\n3\n4\n").Commit("change\n\nCo-authored-by: Claude <noreply@anthropic.com>", TestRepository.Codex);

        Assert.Equal(["claude-code 4 trailer", "codex 4 identity"], Touches("A.cs"));
    }

    [Fact]
    public void Each_of_several_authors_has_the_lines_that_it_added_last()
    {
        repository.Write("A.cs", "1\nx\n2\n3\n").Commit("change", TestRepository.Codex);
        repository.Write("A.cs", "1\nx\ny\n2\nz\n3\n").Commit("a person's");
        repository.Write("A.cs", "1\nx\nY\n2\nz\n3\n").Commit("change", TestRepository.Claude);

        Assert.Equal(["claude-code 3 identity", "codex 2 identity"], Touches("A.cs"));
    }

    [Fact]
    public void A_line_that_differs_in_white_space_alone_keeps_its_author()
    {
        repository.Write("A.cs", "1\n    2\n\t3\r\n").Commit("format", TestRepository.Codex);

        Assert.Equal(["codex  identity"], Touches("A.cs"));
    }

    [Fact]
    public void A_note_names_the_agent_of_lines_and_of_no_line_that_its_commit_did_not_add()
    {
        var commit = repository.Write("A.cs", "1\na\nb\n2\n3\n").Commit("change");
        Note(commit, "A.cs\n  1234567890abcdef 1-2\n---\n{\"schema_version\":\"authorship/3.0.0\",\"prompts\":{\"1234567890abcdef\":{\"agent_id\":{\"tool\":\"cursor\",\"id\":\"s1\"}}}}");
        repository.Write("A.cs", "0\n1\na\nb\n2\n3\n").Commit("above it");

        Assert.Equal(["cursor 3 note"], Touches("A.cs"));
        Assert.Equal("s1", Assert.Single(Change("A.cs").Agents).Session);
    }

    [Fact]
    public void A_broken_note_is_told_once_and_costs_nothing_else()
    {
        var commit = repository.Write("A.cs", "1\na\n2\n3\n").Commit("change");
        Note(commit, "A.cs\n  abcdef0 2\n---\n{ nonsense");

        var result = repository.Review();

        Assert.Equal("SCOPE004", Assert.Single(result.Findings).Id);
        Assert.Equal(["unknown 2 note"], Touches("A.cs"));
    }

    [Fact]
    public void A_trace_names_the_agent_of_a_file()
    {
        var parent = repository.Git("rev-parse", "HEAD");
        repository.Write("A.cs", "1\na\n2\n3\n").Write(".agent-trace/traces.jsonl", $$"""
            {"version":"0.1.0","id":"1","timestamp":"2026-11-24T00:00:00Z","vcs":{"type":"git","revision":"{{parent}}"},"tool":{"name":"cursor"},"files":[{"path":"A.cs","conversations":[{"contributor":{"type":"ai"},"ranges":[{"start_line":1,"end_line":1}]}]}]}

            """).Commit("change");

        Assert.Equal(["cursor 2 trace"], Touches("A.cs"));
    }

    [Fact]
    public void The_branch_names_the_agent_where_no_commit_does()
    {
        repository.Branch("codex/work").Write("A.cs", "1\na\n2\n3\n").Commit("change");

        Assert.Equal(["codex 2 branch"], Touches("A.cs"));

        repository.Write("B.cs", "1\n").Commit("change", TestRepository.Claude);

        Assert.Empty(Touches("A.cs"));
    }

    [Fact]
    public void What_a_hook_recorded_names_the_agent_of_uncommitted_lines_and_leaves_the_rest_to_people()
    {
        repository.Write("A.cs", "1\nperson\n2\nagent\n3\n");
        new SessionStore(Path.Combine(repository.Root, ".git")).Append(new SessionEdit(
            "codex", "s1", repository.Root.Replace('\\', '/'), TestRepository.Now, "T-1", repository.Git("rev-parse", "HEAD"), "A.cs", [LineHash.Of("agent", 0, 5)]));

        var touch = Assert.Single(Change("A.cs").Agents);

        Assert.Equal(("codex", "4", "T-1", "s1"), (touch.Agent, touch.Lines.ToString(), touch.Task, touch.Session));
        Assert.Equal(["session"], touch.Evidence);
    }

    [Fact]
    public void The_environment_does_not_claim_what_a_session_record_covers()
    {
        repository.Write("A.cs", "1\nperson\n2\nagent\n3\n").Write("B.cs", "1\n");
        new SessionStore(Path.Combine(repository.Root, ".git")).Append(new SessionEdit(
            "codex", "s1", repository.Root.Replace('\\', '/'), TestRepository.Now, null, null, "A.cs", [LineHash.Of("agent", 0, 5)]));

        Assert.Equal(["codex 4 session"], Touches("A.cs", ("CODEX_CI", "1")));
        Assert.Equal(["codex 1 presence"], Touches("B.cs", ("CODEX_CI", "1")));
    }

    [Fact]
    public void Whoever_runs_the_check_may_say_whose_all_of_it_is()
    {
        repository.Write("A.cs", "1\na\n2\n3\n").Commit("change", TestRepository.Claude);

        Assert.Equal(["claude-code 2 identity", "codex 2 asserted"], Touches("A.cs", ("AGENT_SCOPE_AGENT", "codex")));
    }

    [Fact]
    public void A_commit_that_names_several_tasks_stands_under_each()
    {
        repository.Write("A.cs", "1\na\n2\n3\n").Commit("change\n\nTask: T-1\nTask: T-2\nTask: T-9", TestRepository.Codex);

        Assert.Equal(["T-1", "T-2"], Change("A.cs").Agents.Select(touch => touch.Task));
    }

    [Fact]
    public void What_has_no_evidence_counts_as_the_manifest_says()
    {
        repository.Git("switch", "--quiet", "main");
        repository.Write("agent-scope.json", Manifest.Replace("\"version\": 1,", "\"version\": 1, \"unattributed\": \"codex\", \"humans\": { \"emails\": [\"bob@example.com\"] },", StringComparison.Ordinal)
            .Replace("\"*\": {", "\"codex\": { \"scope\": { \"files\": { \"allow\": [\"**\"] } } }, \"*\": {", StringComparison.Ordinal)).Commit("strict");
        repository.Branch("strict").Write("A.cs", "1\na\n2\n3\n").Commit("change");
        repository.Write("A.cs", "1\na\n2\nb\n3\n").Commit("change", "Bob <bob@example.com>");

        Assert.Equal(["codex 2 unattributed"], Touches("A.cs"));
    }

    [Fact]
    public void A_moved_files_lines_keep_their_authors()
    {
        repository.Write("A.cs", "1\na\n2\n3\n").Commit("change", TestRepository.Codex);
        repository.Git("mv", "A.cs", "B.cs");
        repository.Write("B.cs", "1\na\n2\n3\nmore\n").Commit("move", TestRepository.Claude);

        Assert.Equal(["claude-code 5 identity", "codex 2 identity"], Touches("B.cs"));
    }

    public void Dispose() => repository.Dispose();

    private Change Change(string path, params (string, string)[] environment) =>
        Assert.Single(repository.Review(environment: environment).Changes, change => change.Path == path);

    private IEnumerable<string> Touches(string path, params (string, string)[] environment) =>
        Change(path, environment).Agents.Select(touch => $"{touch.Agent} {touch.Lines} {string.Join('+', touch.Evidence)}");

    private void Note(string commit, string text) => repository.GitWith(text, "notes", "--ref=ai", "add", "--force", "--file=-", commit);
}
