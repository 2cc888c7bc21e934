using System.CommandLine;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Tool.CommandLine;

namespace ScopeAnalyzers.Tool.Session;

/// <summary><c>agent-scope session start</c>.</summary>
internal static class SessionStartCommand
{
    public static Command Create(CommonOptions common, CommandContext context)
    {
        var options = new SessionOptions();
        var worktree = new Option<string?>("--worktree") { Description = "The folder of the working tree to make; one beside the repository if left out.", HelpName = "DIR" };
        var here = new Option<bool>("--here") { Description = "Work in this working tree, on its branch." };
        var command = new Command("start", "Start a session: a checkpoint, a branch, a working tree, a key and an identity of its own.")
        {
            options.Operator, options.Valid, worktree, here, options.Authority, options.Command,
        };
        command.SetAction(parsed => SessionCommand.Guarded(() =>
        {
            // For what is wrong with it, at its place.
            _ = common.InForce(parsed, context);
            var request = common.Request(parsed, context, worktree: false);
            var (agent, task) = (
                request.Agent ?? throw new UsageException("Which agent works? Give --agent."),
                request.Task ?? throw new UsageException("Which task does it work on? Give --task."));
            if (parsed.GetValue(here) && parsed.GetValue(worktree) is not null)
                throw new UsageException("--here works in this working tree and --worktree makes another: give one of them.");
            var folder = parsed.GetValue(worktree) is { } given ? common.PathOf(parsed, context, given) : null;
            var order = options.Order(parsed, common, context, agent, task, folder, parsed.GetValue(here));
            var session = TaskSessions.Start(request, order, CancellationToken.None);
            SessionOutput.WriteStart(session, context.Console);
            return SessionRun.Run(session, brief: null, parsed.GetValue(options.Command) ?? [], context);
        }, context));
        return command;
    }
}
