using ScopeAnalyzers.Review.Sessions;

namespace ScopeAnalyzers.Review.Tests.Sessions;

public sealed class SessionAbortTests : IDisposable
{
    private const string A = "src/A.cs";

    private readonly SessionRepository repository = new();

    public static TheoryData<string> Steps => ["settings", "kept", "files", "branch", "index"];

    [Fact]
    public void The_sessions_commits_leave_its_branch_and_are_kept()
    {
        var session = repository.Start(SessionRepository.Order());
        SessionRepository.In(session).Write(A, "one\nagent\n");
        SessionRepository.AgentCommits(session);
        var commit = SessionRepository.In(session).Git("rev-parse", "HEAD");

        var abort = repository.Abort(session);

        Assert.Equal([commit], abort.Commits);
        Assert.Equal(session.Head, SessionRepository.In(session).Git("rev-parse", "HEAD"));
        Assert.Equal("", SessionRepository.In(session).Git("status", "--porcelain"));
        Assert.Equal("one\nagent", repository.Main.Git("show", $"{session.AbortedRef}:{A}"));
        Assert.Equal(commit, repository.Main.Git("rev-parse", $"{session.AbortedRef}^1"));
    }

    [Fact]
    public void What_a_person_had_not_committed_before_is_there_again()
    {
        repository.Main.Write(A, "one\nmine\nthree\nfour\nfive\n").Write("src/Mine.cs", "mine\n");
        var session = repository.Start();
        repository.Main.Write(A, "agent\nmine\nthree\nfour\nfive\n");
        SessionRepository.AgentCommits(session);

        var abort = repository.Abort(session);

        Assert.Empty(abort.Left);
        Assert.Equal("one\nmine\nthree\nfour\nfive\n", SessionRepository.Read(session, A));
        Assert.Equal(" M src/A.cs\n?? src/Mine.cs", repository.Main.Git("status", "--porcelain"));
    }

    [Fact]
    public void What_a_person_wrote_since_stays()
    {
        var session = repository.Start();
        repository.AgentWrites(session, A, "agent\ntwo\nthree\nfour\nfive\n", "agent");
        SessionRepository.AgentCommits(session);
        repository.AgentWrites(session, "src/New.cs", "new\n{\n}\n", "new", "{", "}");
        repository.Main.Write(A, "agent\ntwo\nthree\nfour\nmine\n");

        var abort = repository.Abort(session);

        Assert.Equal("one\ntwo\nthree\nfour\nmine\n", SessionRepository.Read(session, A));
        Assert.False(File.Exists(Path.Combine(session.Root, "src/New.cs")));
        Assert.Equal([A], abort.Left);
    }

    [Fact]
    public void Lines_beside_a_persons_are_told_apart_by_what_the_hook_recorded()
    {
        var session = repository.Start();
        repository.AgentWrites(session, A, "one\ntwo\nagent 1\n{\nagent 2\nmine\nthree\nfour\nfive\n", "agent 1", "{", "agent 2");

        repository.Abort(session);

        Assert.Equal("one\ntwo\nmine\nthree\nfour\nfive\n", SessionRepository.Read(session, A));
    }

    [Fact]
    public void What_cannot_be_told_apart_is_listed_and_left()
    {
        var session = repository.Start();
        repository.AgentWrites(session, A, "one\nagent\nmine\nfour\nfive\nunrecorded\n", "agent");
        repository.Main.Write("src/Unrecorded.cs", "unrecorded\n");

        var abort = repository.Abort(session);

        Assert.Equal([A, "src/Unrecorded.cs"], abort.Left);
        Assert.EndsWith("unrecorded\n", SessionRepository.Read(session, A), StringComparison.Ordinal);
        Assert.Contains("mine\n", SessionRepository.Read(session, A), StringComparison.Ordinal);
    }

    [Fact]
    public void A_person_can_say_that_all_of_it_is_the_sessions()
    {
        var session = repository.Start();
        repository.Main.Write(A, "unrecorded\n").Write("src/Unrecorded.cs", "unrecorded\n");

        var abort = repository.Abort(session, takesAll: true);

        Assert.Equal((0, ""), (abort.Left.Count, repository.Main.Git("status", "--porcelain")));
        Assert.Equal("unrecorded", repository.Main.Git("show", $"{session.AbortedRef}:src/Unrecorded.cs"));
    }

    [Fact]
    public void Below_a_persons_commit_the_sessions_is_reverted_and_the_persons_stays_as_it_is()
    {
        var session = repository.Start();
        repository.Main.Write(A, "agent\ntwo\nthree\nfour\nfive\n");
        SessionRepository.AgentCommits(session);
        repository.Main.Write("src/B.cs", "mine\n");
        SessionRepository.PersonCommits(session, "src/B.cs");
        var mine = repository.Main.Git("rev-parse", "HEAD");

        var abort = repository.Abort(session);

        Assert.Equal((1, 0), (abort.Commits.Count, abort.Staying.Count));
        Assert.Equal(mine, repository.Main.Git("rev-parse", "HEAD^"));
        Assert.Equal("Alice Revert \"The agent's\"", repository.Main.Git("log", "-1", "--format=%cn %s"));
        Assert.Equal("one\ntwo\nthree\nfour\nfive\n", SessionRepository.Read(session, A));
        Assert.Equal("", repository.Main.Git("status", "--porcelain"));
    }

    [Fact]
    public void A_commit_that_a_persons_needs_stays_and_is_listed()
    {
        var session = repository.Start();
        repository.Main.Write(A, "agent\ntwo\nthree\nfour\nfive\n");
        SessionRepository.AgentCommits(session);
        repository.Main.Write(A, "agent, mended\ntwo\nthree\nfour\nfive\n");
        SessionRepository.PersonCommits(session, A);

        var abort = repository.Abort(session);

        Assert.Equal(["src/A.cs"], Assert.Single(abort.Staying).Conflicts);
        Assert.Empty(abort.Commits);
        Assert.StartsWith("agent, mended\n", SessionRepository.Read(session, A), StringComparison.Ordinal);
    }

    [Fact]
    public void A_persons_commit_that_the_session_amended_is_as_it_was()
    {
        repository.Main.Write("src/B.cs", "mine\n").Commit("A person's");
        var session = repository.Start();
        repository.Main.Write("src/B.cs", "mine\nagent\n");
        SessionRepository.AgentCommits(session, "--amend");

        repository.Abort(session);

        Assert.Equal(session.Head, repository.Main.Git("rev-parse", "HEAD"));
        Assert.Equal("mine\n", SessionRepository.Read(session, "src/B.cs"));
    }

    [Fact]
    public void A_file_that_the_session_moved_and_a_person_edited_since_stays_beside_the_one_that_it_was()
    {
        var session = repository.Start();
        repository.Main.Git("mv", A, "src/Moved.cs");
        repository.Main.Write("src/Moved.cs", "one\ntwo\nthree\nfour\nagent\n");
        SessionRepository.AgentCommits(session);
        repository.Main.Write("src/Moved.cs", "one\ntwo\nthree\nfour\nagent\nmine\n");

        var abort = repository.Abort(session);

        Assert.Equal(["src/Moved.cs"], abort.Left);
        Assert.Equal("one\ntwo\nthree\nfour\nfive\n", SessionRepository.Read(session, A));
        Assert.EndsWith("mine\n", SessionRepository.Read(session, "src/Moved.cs"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_staged_is_kept()
    {
        var session = repository.Start();
        repository.Main.Write(A, "staged\n").Git("add", A);
        repository.Main.Write(A, "edited since\n");

        repository.Abort(session);

        Assert.Equal("staged", repository.Main.Git("show", $"{session.AbortedRef}^2:{A}"));
        Assert.Equal("edited since\n", SessionRepository.Read(session, A));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void Interrupted_after_any_step_it_can_be_run_again(string step)
    {
        repository.Main.Write("src/Mine.cs", "before\n");
        var session = repository.Start();
        repository.AgentWrites(session, A, "agent\ntwo\nthree\nfour\nfive\n", "agent");
        SessionRepository.AgentCommits(session);
        repository.AgentWrites(session, "src/B.cs", "alpha\nagent\nbeta\ngamma\n", "agent");
        repository.Main.Write("src/Mine.cs", "before\nsince\n");
        var interruption = new InvalidOperationException(step);

        var thrown = Record.Exception(() => repository.Abort(session, reached: at =>
        {
            if (at == step)
                throw interruption;
        }));
        var abort = repository.Abort(session);

        Assert.Same(interruption, thrown);
        Assert.Equal(SessionState.Aborted, abort.Session.State);
        Assert.Equal(session.Head, repository.Main.Git("rev-parse", "HEAD"));
        Assert.Equal("one\ntwo\nthree\nfour\nfive\n", SessionRepository.Read(session, A));
        Assert.Equal("alpha\nbeta\ngamma\n", SessionRepository.Read(session, "src/B.cs"));
        Assert.Equal("before\nsince\n", SessionRepository.Read(session, "src/Mine.cs"));
        Assert.Equal("?? src/Mine.cs", repository.Main.Git("status", "--porcelain"));
        Assert.Contains("agent", repository.Main.Git("log", "-m", "-p", "--format=", session.AbortedRef, "--not", session.Head), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_folder_that_is_gone_the_branch_goes_back()
    {
        var session = repository.Start(SessionRepository.Order());
        SessionRepository.In(session).Write(A, "agent\n");
        SessionRepository.AgentCommits(session);
        Directory.Delete(session.Root, recursive: true);

        var abort = repository.Abort(session);

        Assert.Single(abort.Commits);
        Assert.Equal(session.Head, repository.Main.Git("rev-parse", session.Branch));
        Assert.Equal("agent", repository.Main.Git("show", $"{session.AbortedRef}:{A}"));
    }

    [Fact]
    public void Commits_that_the_base_has_are_left_to_revert()
    {
        var session = repository.Start(SessionRepository.Order());
        SessionRepository.In(session).Write(A, "agent\n");
        SessionRepository.AgentCommits(session);
        repository.Main.Git("branch", "--force", "main", session.Branch);

        var refused = Assert.Throws<SessionException>(() => repository.Abort(session));

        Assert.Contains("are in main already; 'agent-scope revert --task T-1'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_merge_that_is_not_finished_is_left_alone()
    {
        var session = repository.Start();
        repository.Main.Write(A, "agent\n");
        SessionRepository.AgentCommits(session);
        repository.Main.Git("switch", "--quiet", "--create", "other", "main");
        repository.Main.Write(A, "other\n").Commit("Other");
        repository.Main.Git("switch", "--quiet", "work");
        Assert.Throws<InvalidOperationException>(() => repository.Main.Git("merge", "other"));

        var refused = Assert.Throws<SessionException>(() => repository.Abort(session));

        Assert.StartsWith("the index has conflicts", refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => repository.Dispose();
}
