using System.Globalization;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Sessions;
using ScopeAnalyzers.Tool.Output;
using Spectre.Console;

namespace ScopeAnalyzers.Tool.Session;

/// <summary>What the verbs of sessions say to people.</summary>
internal static class SessionOutput
{
    public static void WriteStart(AgentSession session, IAnsiConsole console)
    {
        console.Line($"The session {session.Id} is open: {session.Agent} on the task {session.Task}, until {Time(session.Ends)}");
        console.Line($"  branch  {session.BranchName}");
        console.Line($"  folder  {session.Root}");
        if (!session.IsLinked)
            console.Line($"Until 'agent-scope session end {session.Id}' every commit in this working tree is {session.Agent}'s.");
    }

    public static void WriteList(IReadOnlyList<AgentSession> sessions, DateTimeOffset now, IAnsiConsole console)
    {
        if (sessions.Count == 0)
        {
            console.Line("There is no session. Start one: agent-scope session start --agent AGENT --task TASK");
            return;
        }

        foreach (var session in sessions)
            console.Line($"{session.Id}  {State(session, now)}  {session.Agent}  {session.Task}  {session.BranchName}");
    }

    public static void WriteOne(AgentSession session, string folder, DateTimeOffset now, IAnsiConsole console)
    {
        foreach (var (name, value) in new (string, string?)[]
        {
            ("session", session.Id), ("state", State(session, now)), ("agent", session.Agent), ("task", session.Task),
            ("operator", session.Operator), ("branch", session.BranchName), ("folder", session.Root), ("from", Words.Short(session.Head)),
            ("started", Time(session.Started)), ("ends", Time(session.Ends)),
            ("key", session.PublicKey + (session.IsCertified ? " (certified)" : "")), ("checkpoint", session.CheckpointRef),
            ("brief", File.Exists(Path.Combine(folder, TaskSessions.BriefName)) ? Path.Combine(folder, TaskSessions.BriefName) : null),
            ("taken back", session.State == SessionState.Aborted ? session.AbortedRef : null), ("again as", session.Next),
        })
        {
            if (value is not null)
                console.Line($"{name,-10}  {Printable.Of(value)}");
        }
    }

    public static void WriteAbort(SessionAbort abort, IAnsiConsole console)
    {
        var session = abort.Session;
        console.Line($"The session {session.Id} was taken back: {Words.Count(abort.Commits.Count, "commit")}, {Words.Count(abort.Restored.Count, "file")} in '{session.Root}'");
        foreach (var path in abort.Restored)
            console.Line($"  restored  {Printable.Of(path)}");
        foreach (var step in abort.Staying)
            console.Line($"  stays     {Words.Short(step.Commit)} {Printable.Of(step.Subject)} (in the way: {Printable.Of(string.Join(", ", step.Conflicts))})");
        foreach (var path in abort.Left)
            console.Line($"  left      {Printable.Of(path)}: nothing says that the rest of its change is the session's");
        if (abort.Kept is not null)
            console.Line($"All that was there is kept: git show {session.AbortedRef}");
        if (session.IsLinked && abort.Left.Count == 0 && TaskSessions.IsThere(session))
            console.Line($"Its working tree is no longer needed: git worktree remove '{session.Root}'");
    }

    private static string State(AgentSession session, DateTimeOffset now) => session.State switch
    {
        SessionState.Starting => "not started",
        SessionState.Ended => "ended",
        SessionState.Aborted => "aborted",
        _ when !TaskSessions.IsThere(session) => "open, its folder is gone",
        _ when session.Ends <= now => "open, past its time",
        _ => "open",
    };

    private static string Time(DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture);
}
