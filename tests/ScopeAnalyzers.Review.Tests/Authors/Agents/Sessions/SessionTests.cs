using CsCheck;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;

namespace ScopeAnalyzers.Review.Tests.Authors.Agents.Sessions;

public sealed class SessionTests : IDisposable
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("agent-scope-").FullName;

    [Fact]
    public void What_was_recorded_is_read_again()
    {
        var store = new SessionStore(folder);
        SessionRecord[] records =
        [
            new SessionStart("claude-code", "s-1", "/repo", Noon, ["a.cs"]),
            new SessionEdit("claude-code", "s-1", "/repo", Noon, "SHOP-412", "abc", "src/Ä b.cs", [1, uint.MaxValue]),
            new SessionEdit("claude-code", "s-1", "/repo", Noon, null, null, "gone.cs", []),
        ];
        foreach (var record in records)
            store.Append(record);

        Assert.Equal(records.Select(SessionFormat.Write), store.Read(out var problem).Select(SessionFormat.Write));
        Assert.Null(problem);
        Assert.Single(Directory.GetFiles(Path.Combine(folder, "agent-scope", "sessions")));
    }

    [Fact]
    public void Without_a_record_there_is_nothing_to_read()
    {
        Assert.Empty(new SessionStore(folder).Read(out var problem));
        Assert.Null(problem);
    }

    [Theory]
    [InlineData("a/b", "ab")]
    [InlineData("../../x", "x")]
    public void A_session_id_cannot_leave_the_folder_nor_hide_another(string one, string other)
    {
        var store = new SessionStore(folder);
        store.Append(Edit("a.cs", [1]) with { Session = one });
        store.Append(Edit("a.cs", [1]) with { Session = other });

        Assert.Equal(2, Directory.GetFiles(store.Folder).Length);
    }

    [Fact]
    public void A_broken_line_is_told_once_and_costs_nothing_else()
    {
        var store = new SessionStore(folder);
        store.Append(Edit("a.cs", [1]));
        File.AppendAllText(Directory.GetFiles(store.Folder)[0], "{}\nnot json\n");
        store.Append(Edit("b.cs", [2]));

        Assert.Equal(["a.cs", "b.cs"], store.Read(out var problem).OfType<SessionEdit>().Select(edit => edit.Path));
        Assert.Matches("^the session record claude-code-s-1-[0-9a-f]+.jsonl has a line that is not a record$", problem);
    }

    [Fact]
    public void Any_line_is_read_without_an_exception() => Gen.String.Sample(line => SessionFormat.Read(line) is null);

    [Fact]
    public void A_record_that_was_damaged_is_read_without_an_exception()
    {
        var line = SessionFormat.Write(Edit("src/A.cs", [1, 2, 3]));
        Gen.Select(Gen.Int[0, line.Length - 1], Gen.Char).Sample((at, value) =>
        {
            var text = line.ToCharArray();
            text[at] = value;
            SessionFormat.Read(new string(text));
        });
    }

    [Fact]
    public void Lines_that_the_agent_wrote_and_that_still_differ_from_HEAD_are_its_own()
    {
        uint[] now = [Hash("kept"), Hash("agent's"), Hash("a person's"), Hash("agent's too")];
        var parts = Evidence(Edit("a.cs", [Hash("kept"), Hash("agent's"), Hash("agent's too")])).Of("a.cs", now, LineSet.Of([2, 3, 4]));

        var part = Assert.Single(parts);
        Assert.Equal(new AgentEvidence("claude-code", EvidenceKind.Session, "s-1", "a.cs"), part.Evidence);
        Assert.Equal("2,4", part.Lines.ToString());
    }

    [Fact]
    public void A_line_that_was_reformatted_stays_the_agents() =>
        Assert.Single(Evidence(Edit("a.cs", [Hash("var x = 1;")])).Of("a.cs", [Hash("    var  x = 1;")], LineSet.Of([1])));

    [Fact]
    public void An_edit_of_which_nothing_is_left_says_nothing() =>
        Assert.Empty(Evidence(Edit("a.cs", [Hash("gone")])).Of("a.cs", [Hash("a person's")], LineSet.Of([1])));

    [Theory]
    [InlineData("head", 1)]
    [InlineData("older", 0)]
    public void An_edit_that_only_took_lines_away_counts_until_the_next_commit(string recordedAt, int parts) =>
        Assert.Equal(parts, Evidence(Edit("a.cs", []) with { Head = recordedAt }).Of("a.cs", [], LineSet.Empty).Count);

    [Fact]
    public void A_record_of_another_working_tree_says_nothing() =>
        Assert.Empty(Evidence(Edit("a.cs", [1]) with { Root = "/other" }).Of("a.cs", [1], LineSet.Of([1])));

    [Fact]
    public void The_environment_claims_no_file_that_was_dirty_before_or_that_a_record_covers()
    {
        var evidence = Evidence(new SessionStart("claude-code", "s-1", "/repo", Noon, ["dirty.cs"]), Edit("covered.cs", [1]));

        Assert.False(evidence.LeavesToEnvironment("dirty.cs", "claude-code"));
        Assert.False(evidence.LeavesToEnvironment("covered.cs", "claude-code"));
        Assert.True(evidence.LeavesToEnvironment("other.cs", "claude-code"));
    }

    [Fact]
    public void What_was_dirty_before_an_earlier_session_is_that_sessions_to_know()
    {
        var evidence = Evidence(
            new SessionStart("claude-code", "s-1", "/repo", Noon, ["dirty.cs"]),
            new SessionStart("claude-code", "s-2", "/repo", Noon.AddHours(1), []));

        Assert.True(evidence.LeavesToEnvironment("dirty.cs", "claude-code"));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static SessionEdit Edit(string path, uint[] lines) => new("claude-code", "s-1", "/repo", Noon, null, "head", path, lines);

    private static SessionEvidence Evidence(params SessionRecord[] records) => new(records, "/repo", "head");

    private static uint Hash(string line) => LineHash.Of(line, 0, line.Length);
}
