using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Sessions;
using ScopeAnalyzers.Review.Tests.Git;

namespace ScopeAnalyzers.Review.Tests.Sessions;

/// <summary>A repository with a task for an agent, and what the agent and a person do in it.</summary>
internal sealed class SessionRepository : IDisposable
{
    public const string Bot = "bot@acme.example";

    private static readonly string[] Person =
    [
        "-c", "user.name=Alice", "-c", "user.email=alice@example.com", "-c", "author.name=Alice", "-c", "author.email=alice@example.com",
        "-c", "committer.name=Alice", "-c", "committer.email=alice@example.com", "-c", "commit.gpgSign=false",
    ];

    public SessionRepository(string agent = """ "scope": { "files": { "allow": ["src/**"] } } """)
    {
        Keys = Directory.CreateTempSubdirectory("agent-scope-");
        Main = new TestRepository();
        Main.Write("agent-scope.json", $$"""
            { "version": 1,
              "agents": { "bot": { {{agent}}, "identity": { "emails": ["{{Bot}}"], "signers": [".agent-scope/bot.allowed_signers"] } } },
              "tasks": { "T-1": { "agent": "bot", "expires": "2026-11-24T20:00:00Z" }, "T-2": { "agent": "bot", "expires": "2026-11-24T10:00:00Z" } } }
            """);
        Main.Write(".agent-scope/bot.allowed_signers", "# none yet\n");
        Main.Write("src/A.cs", "one\ntwo\nthree\nfour\nfive\n").Write("src/B.cs", "alpha\nbeta\ngamma\n").Commit("base");
        Main.Branch("work");
    }

    public TestRepository Main { get; }

    public DirectoryInfo Keys { get; }

    /// <summary>The moment of the next command.</summary>
    public DateTimeOffset Now { get; set; } = TestRepository.Now;

    public ReviewRequest Request => new(Main.Root, new Dictionary<string, string>(), Worktree: false, Now);

    public static SessionOrder Order(bool isHere = false, string task = "T-1") =>
        new("bot", task, Operator: "grace@shop.example", TimeSpan.FromHours(4), Worktree: null, isHere, Authority: null);

    public AgentSession Start(SessionOrder? order = null, Action<string>? reached = null) =>
        TaskSessions.Start(Request, order ?? Order(isHere: true), default, reached);

    public SessionAbort Abort(AgentSession session, bool takesAll = false, Action<string>? reached = null) =>
        TaskSessions.Abort(Request, session.Id, takesAll, default, reached);

    /// <summary>The session's working tree.</summary>
    public static TestRepository In(AgentSession session) => TestRepository.In(session.Root);

    /// <summary>Writes a file as the agent does whose hook records it.</summary>
    public void AgentWrites(AgentSession session, string path, string text, params string[] lines)
    {
        In(session).Write(path, text);
        new SessionStore(Path.Combine(Main.Root, ".git")).Append(new SessionEdit("bot", "s", session.Root, Now.AddSeconds(1), session.Task,
            In(session).Git("rev-parse", "HEAD"), path, [.. lines.Select(line => LineHash.Of(line, 0, line.Length))]));
    }

    /// <summary>Commits all that changed, by the settings of the working tree.</summary>
    public static void AgentCommits(AgentSession session, params string[] options)
    {
        In(session).Git("add", "--all");
        In(session).Git(["commit", "--quiet", "--allow-empty", "-m", "The agent's", .. options]);
    }

    /// <summary>Commits some paths in a person's name.</summary>
    public static void PersonCommits(AgentSession session, params string[] paths)
    {
        In(session).Git([.. Person, "add", "--", .. paths]);
        In(session).Git([.. Person, "commit", "--quiet", "-m", "A person's", "--", .. paths]);
    }

    public static string Read(AgentSession session, string path) => File.ReadAllText(Path.Combine(session.Root, path));

    public void Dispose()
    {
        if (Directory.Exists(Main.Root + ".sessions"))
            Directory.Delete(Main.Root + ".sessions", recursive: true);
        Main.Dispose();
        Keys.Delete(recursive: true);
    }
}
