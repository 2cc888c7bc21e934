using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Sessions;

namespace ScopeAnalyzers.Review;

/// <summary>Starts agents' sessions, ends them and takes them back (sessions.md).</summary>
public static class TaskSessions
{
    /// <summary>The file in a session's folder that tells an attempt about the one before it.</summary>
    public const string BriefName = SessionFolder.BriefName;

    /// <summary>Starts a session.</summary>
    /// <param name="reached">Told the name of each step that is done, or null if nobody asks.</param>
    /// <exception cref="SessionException">It cannot be started as it was ordered.</exception>
    public static AgentSession Start(ReviewRequest request, SessionOrder order, CancellationToken cancellation,
        Action<string>? reached = null) => Ask(request, opened =>
    {
        using var locked = new SessionFolder(opened.Repository.CommonDirectory).Lock();
        return Start(opened, order, SessionStarter.NewId(order.Task), reached);
    }, cancellation);

    /// <summary>Every session of the repository, the oldest first.</summary>
    public static IReadOnlyList<AgentSession> List(ReviewRequest request, CancellationToken cancellation) =>
        Ask(request, opened => new SessionFolder(opened.Repository.CommonDirectory).Read(), cancellation);

    /// <summary>One session, and its folder.</summary>
    /// <param name="id">Its id, or its task for the newest of it.</param>
    /// <exception cref="SessionException">There is none.</exception>
    public static (AgentSession Session, string Folder) Find(ReviewRequest request, string id, CancellationToken cancellation) =>
        Ask(request, opened => Found(opened, id), cancellation);

    /// <summary>Whether a session's working tree is still there.</summary>
    public static bool IsThere(AgentSession session) => GitDirectories.Of(session.Root) is { } git && Directory.Exists(git.Own);

    /// <summary>Ends a session; its work stays.</summary>
    /// <exception cref="SessionException">There is none with this id.</exception>
    public static AgentSession End(ReviewRequest request, string id, CancellationToken cancellation)
    {
        var (session, _) = Find(request, id, cancellation);
        return Ask(Inside(request, session), opened =>
        {
            var folders = new SessionFolder(opened.Repository.CommonDirectory);
            using var locked = folders.Lock();
            if (!session.IsOpen)
                return session;
            new SessionCloser(opened.Git, folders).Close(session, IsThere(session));
            session = session with { State = SessionState.Ended, Closed = request.Clock };
            folders.Keep(session);
            return session;
        }, cancellation);
    }

    /// <summary>Takes back what a session did, and nothing else.</summary>
    /// <param name="takesAll">Whether all that is not committed in its working tree is its work.</param>
    /// <param name="reached">Told the name of each step that is done, or null if nobody asks.</param>
    /// <exception cref="SessionException">It cannot be taken back as things are.</exception>
    public static SessionAbort Abort(ReviewRequest request, string id, bool takesAll, CancellationToken cancellation,
        Action<string>? reached = null)
    {
        var (session, _) = Find(request, id, cancellation);
        return Ask(Inside(request, session), opened =>
        {
            using var locked = new SessionFolder(opened.Repository.CommonDirectory).Lock();
            return Abort(opened, Found(opened, session.Id).Session, takesAll, reached);
        }, cancellation);
    }

    /// <summary>Takes back what a session did, and starts the task again from the base's tip.</summary>
    /// <param name="order">The new session; its agent and task are those of the old one.</param>
    /// <param name="brief">What the next attempt is to know of the one before.</param>
    /// <param name="reached">Told the name of each step that is done, or null if nobody asks.</param>
    /// <exception cref="SessionException">It cannot be taken back, or not be started again.</exception>
    public static (SessionAbort? Abort, AgentSession Session) Restart(ReviewRequest request, string id, SessionOrder order, string brief,
        bool takesAll, CancellationToken cancellation, Action<string>? reached = null)
    {
        var (old, folder) = Find(request, id, cancellation);
        var next = old.Next is null ? null : Find(request, old.Next, cancellation).Session;
        if (next?.State == SessionState.Live)
            return (null, next);
        // Before the abort, after which nothing can tell it any more.
        if (!File.Exists(Path.Combine(folder, BriefName)))
            File.WriteAllText(Path.Combine(folder, BriefName), brief);
        if (next?.State == SessionState.Starting)
            Abort(request, next.Id, takesAll: false, cancellation);
        var abort = old.State == SessionState.Aborted ? null : Abort(request, old.Id, takesAll, cancellation, reached);
        return (abort, Ask(request, opened =>
        {
            var folders = new SessionFolder(opened.Repository.CommonDirectory);
            using var locked = folders.Lock();
            var newId = SessionStarter.NewId(order.Task);
            var tip = opened.Manifests.Find().Tip?.Commit;
            // In place the branch stays where the abort left it: what is checked out there may be a person's.
            var from = order.IsHere ? null : tip;
            var session = Start(opened, order with { From = from }, newId,
                step =>
                {
                    // Once there is something to clear away, should this be interrupted.
                    if (step == "record")
                        folders.Keep(folders.Find(old.Id) with { Next = newId });
                    reached?.Invoke(step);
                });
            if (File.Exists(folders.BriefOf(old.Id)))
                File.Copy(folders.BriefOf(old.Id), folders.BriefOf(newId), overwrite: true);
            return session;
        }, cancellation));
    }

    private static AgentSession Start(OpenedRepository opened, SessionOrder order, string id, Action<string>? reached)
    {
        var (_, atBase, given) = opened.Manifests.Find();
        var inForce = given ?? atBase ?? opened.Manifests.Here();
        if (inForce?.Manifest is null)
            throw new SessionException("there is no valid agent-scope.json, neither at the base nor here; 'agent-scope init' proposes one");
        return new SessionStarter(opened.Git, opened.Objects, opened.Repository, inForce, opened.Request.Clock, reached ?? (_ => { }),
            opened.Cancellation).Start(order, id);
    }

    private static SessionAbort Abort(OpenedRepository opened, AgentSession session, bool takesAll, Action<string>? reached)
    {
        var (tip, atBase, given) = opened.Manifests.Find();
        var identifier = new AgentIdentifier(KnownAgents.Load(), (given ?? atBase)?.Manifest);
        return new SessionAborter(opened.Git, opened.Objects, opened.Repository, identifier, tip, IsThere(session), reached ?? (_ => { }),
            opened.Cancellation).Abort(session, takesAll, opened.Request.Clock);
    }

    private static (AgentSession Session, string Folder) Found(OpenedRepository opened, string id)
    {
        var folders = new SessionFolder(opened.Repository.CommonDirectory);
        var session = folders.Find(id);
        return (session, folders.Of(session.Id));
    }

    private static ReviewRequest Inside(ReviewRequest request, AgentSession session) =>
        IsThere(session) ? request with { Directory = session.Root } : request;

    private static T Ask<T>(ReviewRequest request, Func<OpenedRepository, T> answer, CancellationToken cancellation)
    {
        try
        {
            return OpenedRepository.Ask(
                request, answer, (_, problem) => throw new SessionException(problem, isRefusal: false), cancellation);
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            throw new SessionException($"a file of the session cannot be read or written: {refused.Message}", isRefusal: false);
        }
    }
}
