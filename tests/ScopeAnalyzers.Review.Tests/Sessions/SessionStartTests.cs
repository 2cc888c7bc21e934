using System.Diagnostics;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Sessions;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Sessions;

public sealed class SessionStartTests : IDisposable
{
    private SessionRepository repository = new();

    public static TheoryData<string> Steps => ["record", "checkpoint", "worktree", "hooks", "replaced", "settings"];

    [Fact]
    public void It_works_on_a_branch_and_in_a_folder_of_its_own()
    {
        var session = repository.Start(SessionRepository.Order());

        Assert.Equal((SessionState.Live, "refs/heads/bot/T-1", $"{repository.Main.Root}.sessions/{session.Id}"),
            (session.State, session.Branch, session.Root));
        Assert.Equal("bot/T-1", SessionRepository.In(session).Git("branch", "--show-current"));
        Assert.Equal("work", repository.Main.Git("branch", "--show-current"));
    }

    [Theory]
    [InlineData("""["agents/**"]""", "agents/T-1")]
    [InlineData("""["agents/bot-*/**"]""", "agents/bot-T-1/T-1")]
    [InlineData("""["bot/**"]""", "bot/T-1")]
    public void The_branch_is_one_that_the_agents_branches_allow(string branches, string branch)
    {
        Use($$""" "scope": { "files": { "allow": ["src/**"] } }, "branches": {{branches}} """);

        Assert.Equal(branch, repository.Start(SessionRepository.Order()).BranchName);
        Assert.Equal($"{branch}-2", repository.Start(SessionRepository.Order()).BranchName);
    }

    [Fact]
    public void A_branch_that_the_agent_may_not_work_on_is_refused()
    {
        Use(""" "scope": { "files": { "allow": ["src/**"] } }, "branches": ["agents/**"] """);

        Assert.Equal("the agent bot may not work on 'work' (SCOPE506: agents.bot.branches, which allows 'agents/**')", Refused(SessionRepository.Order(isHere: true)));
    }

    [Theory]
    [InlineData("https://forge.example/acme/other.git", "the agent bot may not work in the repository 'forge.example/acme/other' (SCOPE506: agents.bot.repositories)")]
    [InlineData("../elsewhere", "the agent bot may work in certain repositories alone (agents.bot.repositories), and the remote 'origin' does not say which this is; set its address")]
    public void A_repository_that_the_agent_may_not_work_in_is_refused(string origin, string message)
    {
        Use(""" "scope": { "files": { "allow": ["src/**"] } }, "repositories": ["forge.example/acme/shop"] """);
        repository.Main.Git("remote", "add", "origin", origin);

        Assert.Equal(message, Refused(SessionRepository.Order()));
    }

    [Theory]
    [InlineData("T-2", "the agent bot may not work on the task 'T-2' now (SCOPE504: tasks.T-2.expires); a person changes agent-scope.json, or the task file, and merges it")]
    [InlineData("T-3", "the manifest in force has no task 'T-3'; a person adds it to agent-scope.json or to .agent-scope/tasks, and merges it")]
    public void A_task_that_is_not_live_is_refused(string task, string message) =>
        Assert.Equal(message, Refused(SessionRepository.Order(task: task)));

    [Fact]
    public void A_task_that_ends_sooner_ends_the_session()
    {
        repository.Now = TestRepository.Now.AddHours(7);

        Assert.Equal(TestRepository.Now.AddHours(8), repository.Start().Ends);
    }

    [Fact]
    public void A_second_session_in_one_working_tree_is_refused()
    {
        var first = repository.Start();

        Assert.Equal($"the session '{first.Id}' works in '{first.Root}'; end it first: agent-scope session end {first.Id}",
            Refused(SessionRepository.Order(isHere: true)));
        Assert.Single(TaskSessions.List(repository.Request, default));
    }

    [Fact]
    public void A_folder_that_is_there_is_refused() =>
        Assert.EndsWith("is there already; name another folder after --worktree",
            Refused(SessionRepository.Order() with { Worktree = repository.Main.Root }), StringComparison.Ordinal);

    [Theory]
    [InlineData("../../x")]
    [InlineData("A b")]
    [InlineData("-x")]
    [InlineData("")]
    public void An_id_that_is_a_path_is_refused(string id) =>
        Assert.Contains(
            "is not the id of a session",
            Assert.Throws<SessionException>(() => TaskSessions.Find(repository.Request, id, default)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_checkpoint_keeps_what_is_not_committed_and_what_is_staged()
    {
        repository.Main.Write("src/A.cs", "staged\n").Git("add", "src/A.cs");
        repository.Main.Write("src/A.cs", "edited\n").Write("src/New.cs", "new\n");

        var session = repository.Start();

        Assert.Equal("edited", repository.Main.Git("show", $"{session.CheckpointRef}:src/A.cs"));
        Assert.Equal("new", repository.Main.Git("show", $"{session.CheckpointRef}:src/New.cs"));
        Assert.Equal("staged", repository.Main.Git("show", $"{session.CheckpointRef}^2:src/A.cs"));
        Assert.Equal(session.Head, repository.Main.Git("rev-parse", $"{session.CheckpointRef}^1"));
        Assert.Equal("MM src/A.cs\n?? src/New.cs", repository.Main.Git("status", "--porcelain"));
    }

    [Fact]
    public void Its_commits_have_its_name_its_signature_and_its_task_and_those_elsewhere_do_not()
    {
        var session = repository.Start(SessionRepository.Order());
        SessionRepository.AgentCommits(session);
        repository.Main.Commit("A person's");

        var own = SessionRepository.In(session);
        Assert.Equal($"bot <{SessionRepository.Bot}>", own.Git("log", "-1", "--format=%cn <%ce>"));
        Assert.EndsWith("\n\nTask: T-1", own.Git("log", "-1", "--format=%B").TrimEnd(), StringComparison.Ordinal);
        Assert.Contains("BEGIN SSH SIGNATURE", own.Git("cat-file", "commit", "HEAD"), StringComparison.Ordinal);
        Assert.Equal("Alice <alice@example.com>", repository.Main.Git("log", "-1", "--format=%cn <%ce>"));
        Assert.DoesNotContain("SIGNATURE", repository.Main.Git("cat-file", "commit", "HEAD"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_that_names_the_task_is_left_as_it_is()
    {
        var session = repository.Start(SessionRepository.Order());
        SessionRepository.In(session).Git("commit", "--quiet", "--allow-empty", "-m", "Change\n\nTask: T-1");

        Assert.Equal("Change\n\nTask: T-1", SessionRepository.In(session).Git("log", "-1", "--format=%B").TrimEnd());
    }

    [Fact]
    public void The_repositorys_own_hooks_still_run()
    {
        repository.Main.Write(".git/hooks/commit-msg", "#!/bin/sh\necho 'Checked: yes' >> \"$1\"\n");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(Path.Combine(repository.Main.Root, ".git/hooks/commit-msg"), UnixFileMode.UserRead | UnixFileMode.UserExecute);
        var session = repository.Start(SessionRepository.Order());

        SessionRepository.AgentCommits(session);

        Assert.EndsWith("Task: T-1\nChecked: yes", SessionRepository.In(session).Git("log", "-1", "--format=%B").TrimEnd(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_key_is_its_owners_alone_and_goes_when_the_session_ends()
    {
        var session = repository.Start();
        var key = Path.Combine(repository.Main.Root, ".git/agent-scope/sessions", session.Id, "key");
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(key));

        TaskSessions.End(repository.Request, session.Id, default);

        Assert.Equal(["session.json"], Directory.GetFileSystemEntries(Path.GetDirectoryName(key)!).Select(Path.GetFileName));
    }

    [Fact]
    public void When_it_ends_the_settings_are_what_they_were()
    {
        repository.Main.Git("config", "extensions.worktreeConfig", "true");
        repository.Main.Git("config", "--worktree", "user.name", "Alice, here");
        var before = repository.Main.Git("config", "--worktree", "--list");
        var session = repository.Start();
        Assert.NotEqual(before, repository.Main.Git("config", "--worktree", "--list"));

        TaskSessions.End(repository.Request, session.Id, default);

        Assert.Equal(before, repository.Main.Git("config", "--worktree", "--list"));
    }

    [Fact]
    public void Certified_its_commits_count_by_signature_until_its_certificate_ends()
    {
        Use(""" "scope": { "files": { "allow": ["src/**"] }, "commits": { "requireSignature": true } } """);
        var session = repository.Start(SessionRepository.Order() with { Authority = Authority($"{SessionRepository.Bot} cert-authority,namespaces=\"git\" ") });
        SessionRepository.In(session).Write("src/A.cs", "agent\n");
        SessionRepository.AgentCommits(session);

        Assert.Equal("signature,identity", Evidence(session, TestRepository.Now.AddMinutes(1)));
        Assert.Equal("identity", Evidence(session, session.Ends.AddMinutes(1)));
        var finding = Assert.Single(Review(session, session.Ends.AddMinutes(1)).Findings);
        Assert.Equal("SCOPE503", finding.Id);
        Assert.Contains("The certificate of its signature ended at 2026-11-24T16:00:00Z: ", finding.Message, StringComparison.Ordinal);
        var certificate = Path.Combine(repository.Main.Root, ".git/agent-scope/sessions", session.Id, "key-cert.pub");
        Assert.Contains($"session={session.Id} agent=bot task=T-1 operator=grace@shop.example", Keygen("-L", "-f", certificate), StringComparison.Ordinal);
    }

    [Fact]
    public void An_authority_that_the_manifest_does_not_accept_is_refused_and_nothing_is_left()
    {
        var message = Refused(SessionRepository.Order() with { Authority = Authority("someone@else.example cert-authority ") });

        Assert.StartsWith("a certificate by '", message, StringComparison.Ordinal);
        Assert.Empty(TaskSessions.List(repository.Request, default));
        Assert.Equal("", repository.Main.Git("for-each-ref", "refs/agent-scope"));
    }

    [Theory]
    [MemberData(nameof(Steps))]
    public void A_start_that_was_interrupted_is_cleared_away_by_an_abort(string step)
    {
        Assert.Throws<InvalidOperationException>(() => repository.Start(SessionRepository.Order(), at =>
        {
            if (at == step)
                throw new InvalidOperationException(step);
        }));
        var session = Assert.Single(TaskSessions.List(repository.Request, default));
        Assert.Equal(SessionState.Starting, session.State);

        repository.Abort(session);

        Assert.Equal(SessionState.Aborted, TaskSessions.Find(repository.Request, session.Id, default).Session.State);
        Assert.Equal(SessionState.Live, repository.Start(SessionRepository.Order()).State);
    }

    [Theory]
    [InlineData("kept")]
    [InlineData("branch")]
    [InlineData("record")]
    [InlineData("worktree")]
    [InlineData("settings")]
    public void A_restart_that_was_interrupted_can_be_run_again(string step)
    {
        var old = repository.Start(SessionRepository.Order());
        SessionRepository.In(old).Write("src/A.cs", "agent\n");
        SessionRepository.AgentCommits(old);
        repository.Main.Git("switch", "--quiet", "main");
        repository.Main.Write("src/B.cs", "newer\n").Commit("Newer");
        var stopped = false;

        Assert.Throws<InvalidOperationException>(() => Restart(at =>
        {
            if (at == step && !stopped)
            {
                stopped = true;
                throw new InvalidOperationException(step);
            }
        }));
        var session = Restart(_ => { });

        Assert.Equal((SessionState.Live, "T-1"), (session.State, session.Task));
        Assert.NotEqual(old.PublicKey, session.PublicKey);
        Assert.Equal(repository.Main.Git("rev-parse", "main"), SessionRepository.In(session).Git("rev-parse", "HEAD"));
        Assert.Equal("what was denied", File.ReadAllText(Path.Combine(TaskSessions.Find(repository.Request, session.Id, default).Folder, "brief.md")));
        Assert.Equal("agent", repository.Main.Git("show", $"{old.AbortedRef}:src/A.cs"));
        Assert.Equal(session.Id, Restart(_ => { }).Id);

        AgentSession Restart(Action<string> reached) =>
            TaskSessions.Restart(repository.Request, old.Id, SessionRepository.Order(), "what was denied", takesAll: false, default, reached).Session;
    }

    public void Dispose() => repository.Dispose();

    private void Use(string agent)
    {
        repository.Dispose();
        repository = new SessionRepository(agent);
    }

    private string Refused(SessionOrder order) => Assert.Throws<SessionException>(() => repository.Start(order)).Message;

    // A key whose line is among the agent's signers.
    private string Authority(string line)
    {
        var file = Path.Combine(repository.Keys.FullName, "authority");
        Keygen("-q", "-t", "ed25519", "-N", "", "-f", file);
        repository.Main.Git("switch", "--quiet", "main");
        repository.Main.Write(".agent-scope/bot.allowed_signers", line + File.ReadAllText(file + ".pub")).Commit("The authority");
        repository.Main.Git("switch", "--quiet", "work");
        repository.Main.Git("reset", "--quiet", "--hard", "main");
        return file;
    }

    private static ReviewResult Review(AgentSession session, DateTimeOffset clock) =>
        Reviewer.Run(new ReviewRequest(session.Root, new Dictionary<string, string>(), Worktree: false, clock), default);

    private static string Evidence(AgentSession session, DateTimeOffset clock) => Assert.Single(
        Review(session, clock).Changes.SelectMany(change => change.Agents).Select(agent => string.Join(",", agent.Evidence)));

    private static string Keygen(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("ssh-keygen", arguments) { RedirectStandardOutput = true })!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return output;
    }
}
