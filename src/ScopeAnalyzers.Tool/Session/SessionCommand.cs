using System.CommandLine;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Sessions;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Session;

/// <summary><c>agent-scope session</c>: starts an agent's session, ends it or takes it back (sessions.md).</summary>
internal static class SessionCommand
{
    public static Command Create(CommonOptions common, CommandContext context) =>
        new("session", "Give an agent's work on a task an identity of its own, and take it back.")
        {
            SessionStartCommand.Create(common, context),
            List(common, context),
            Show(common, context),
            End(common, context),
            Abort(common, context),
            SessionRestartCommand.Create(common, context),
        };

    /// <summary>The argument of the verbs that are about one session.</summary>
    public static Argument<string> Id() => new("ID") { Description = "The session's id, as 'agent-scope session list' shows it, or a task for its newest session." };

    /// <summary>Says of all that is not committed and not recorded whose it is.</summary>
    public static Option<bool> All() => new("--all")
    {
        Description = "Take back everything in its working tree since its start, also what no hook recorded.",
    };

    /// <summary>Runs what a verb does, and says what stands in its way.</summary>
    public static int Guarded(Func<int> act, CommandContext context)
    {
        try
        {
            return act();
        }
        catch (SessionException refused) when (refused.IsRefusal)
        {
            throw new UsageException($"{char.ToUpperInvariant(refused.Message[0])}{refused.Message[1..]}.");
        }
        catch (SessionException failed)
        {
            context.Error.WriteLine($"The session could not be reached: {failed.Message}.");
            return ExitCode.Indeterminate;
        }
    }

    private static Command List(CommonOptions common, CommandContext context)
    {
        var command = new Command("list", "List the sessions of this repository, the oldest first.");
        command.SetAction(parsed => Guarded(() =>
        {
            var sessions = TaskSessions.List(common.Request(parsed, context, worktree: false), CancellationToken.None);
            SessionOutput.WriteList(sessions, common.Clock(parsed, context), context.Console);
            return ExitCode.InScope;
        }, context));
        return command;
    }

    private static Command Show(CommonOptions common, CommandContext context)
    {
        var id = Id();
        var command = new Command("show", "Show one session.") { id };
        command.SetAction(parsed => Guarded(() =>
        {
            var request = common.Request(parsed, context, worktree: false);
            var (session, folder) = TaskSessions.Find(request, parsed.GetValue(id)!, CancellationToken.None);
            SessionOutput.WriteOne(session, folder, common.Clock(parsed, context), context.Console);
            return ExitCode.InScope;
        }, context));
        return command;
    }

    private static Command End(CommonOptions common, CommandContext context)
    {
        var id = Id();
        var command = new Command("end", "End a session: its key and settings go, its work stays.") { id };
        command.SetAction(parsed => Guarded(() =>
        {
            var request = common.Request(parsed, context, worktree: false);
            var session = TaskSessions.End(request, parsed.GetValue(id)!, CancellationToken.None);
            context.Console.Line($"The session {session.Id} is over; its work is on the branch {session.BranchName}.");
            return ExitCode.InScope;
        }, context));
        return command;
    }

    private static Command Abort(CommonOptions common, CommandContext context)
    {
        var (id, all) = (Id(), All());
        var command = new Command("abort", "Take back what a session did, and nothing else.") { id, all };
        command.SetAction(parsed => Guarded(() =>
        {
            var request = common.Request(parsed, context, worktree: false);
            var abort = TaskSessions.Abort(request, parsed.GetValue(id)!, parsed.GetValue(all), CancellationToken.None);
            SessionOutput.WriteAbort(abort, context.Console);
            return abort.Staying.Count > 0 ? ExitCode.OutOfScope : ExitCode.InScope;
        }, context));
        return command;
    }
}
