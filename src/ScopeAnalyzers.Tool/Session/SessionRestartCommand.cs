using System.CommandLine;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Sessions;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Session;

/// <summary><c>agent-scope session restart</c>.</summary>
internal static class SessionRestartCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var (id, all, options) = (SessionCommand.Id(), SessionCommand.All(), new SessionOptions());
        var command = new Command("restart", "Take back what a session did, and start its task again from the base's tip with a new key.")
        {
            id, all, options.Operator, options.Valid, options.Authority, options.Command,
        };
        command.SetAction(parsed => SessionCommand.Guarded(() =>
        {
            var request = common.Request(parsed, context, worktree: false);
            var old = TaskSessions.Find(request, parsed.GetValue(id)!, CancellationToken.None).Session;
            var order = options.Order(parsed, common, context, old.Agent, old.Task, worktree: null, isHere: !old.IsLinked);
            var findings = Findings(request with { Directory = old.Root, Worktree = true }, old);
            var brief = SessionBrief.Of(old, common.InForce(parsed, context).Manifest!, request.Clock, findings);
            var (abort, session) = TaskSessions.Restart(request, old.Id, order, brief, parsed.GetValue(all), CancellationToken.None);
            if (abort is not null)
                SessionOutput.WriteAbort(abort, context.Console);
            SessionOutput.WriteStart(session, context.Console);
            var file = Path.Combine(TaskSessions.Find(request, session.Id, CancellationToken.None).Folder, TaskSessions.BriefName);
            return SessionRun.Run(session, file, parsed.GetValue(options.Command) ?? [], context);
        }, context));
        return command;
    }

    // What was denied, while it is still there.
    private static IReadOnlyList<string> Findings(Review.Model.ReviewRequest request, AgentSession old) =>
        TaskSessions.IsThere(old) && old.State != SessionState.Aborted
            ? [.. Reviewer.Run(request, CancellationToken.None).Findings.Where(finding => finding.Agent == old.Agent)
                .Select(finding => $"{finding.Id}{(finding.File is null ? "" : $" {finding.File}:{finding.Line}")}: {finding.Message}")
                .Distinct()]
            : [];
}
