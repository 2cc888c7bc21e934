using System.Globalization;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Authors;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Authors.Agents.Signatures;
using ScopeAnalyzers.Review.Findings.Reverting;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.InForce;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>
/// Starts a session, step by step: its record comes first, so that an interrupted start can be found and aborted.
/// </summary>
/// <param name="reached">Told the name of each step that is done.</param>
internal sealed class SessionStarter(
    GitProcess git, GitObjects objects, GitRepository repository, FoundManifest inForce, DateTimeOffset clock,
    Action<string> reached, CancellationToken cancellation)
{
    private readonly SessionFolder folders = new(repository.CommonDirectory);

    /// <summary>Starts it.</summary>
    /// <exception cref="SessionException">The order cannot be met.</exception>
    public AgentSession Start(SessionOrder order, string id)
    {
        var ends = Check(order);
        var executable = SessionKey.Executable();
        var keygen = new SshKeygenProcess(executable, git.Limits.Time);
        var (name, email) = Identity(order.Agent);
        var head = order.From ?? repository.Head ?? throw new SessionException("the repository has no commit to start from; make one");
        var workplace = new SessionWorkplace(git, objects, repository, inForce.Manifest!, clock);
        var branch = order.IsHere ? workplace.Here(order) : workplace.NewBranch(order);
        var root = order.IsHere ? repository.Root : workplace.NewFolder(order, id);
        if (order.IsHere && folders.Read().FirstOrDefault(other => other.IsOpen && other.Root == root) is { } open)
            throw new SessionException($"the session '{open.Id}' works in '{root}'; end it first: agent-scope session end {open.Id}");

        var session = new AgentSession(id, order.Agent, order.Task, order.Operator ?? Operator(), root, branch, !order.IsHere, head, email,
            PublicKey: "", order.Authority is not null, clock, ends, SessionState.Starting);
        var folder = folders.Of(id);
        // Before anything changes, so that an authority that is not accepted leaves nothing behind.
        Directory.CreateDirectory(folder);
        var key = new SessionKey(folder);
        try
        {
            session = session with { PublicKey = key.Make(keygen, id) };
            if (order.Authority is { } authority)
                Certify(key, keygen, authority, session);
        }
        catch (Exception refused) when (refused is SessionException or GitFailure)
        {
            Directory.Delete(folder, recursive: true);
            throw;
        }

        folders.Keep(session);
        reached("record");
        Checkpoint(session);
        reached("checkpoint");
        if (session.IsLinked)
            Git(["worktree", "add", "--quiet", "-b", session.BranchName, root, head]);
        reached("worktree");
        return Open(session, name, key, executable);
    }

    private AgentSession Open(AgentSession session, string name, SessionKey key, string executable)
    {
        var inside = new GitProcess(git.Executable, session.Root, git.Limits, cancellation);
        var settings = new SessionSettings(inside, repository.CommonDirectory);
        var hooks = new SessionHooks(folders.Of(session.Id));
        hooks.Write(settings.HooksFolder(), session.Root, session.Task);
        reached("hooks");
        settings.Allow();
        var given = SessionSettings.Of(session, name, key.SigningFile, hooks.Folder, executable);
        session = session with { Replaced = given.Keys.ToDictionary(each => each, settings.OfWorktree) };
        folders.Keep(session);
        reached("replaced");
        settings.Set(given.Select(each => new KeyValuePair<string, string?>(each.Key, each.Value)));
        reached("settings");
        session = session with { State = SessionState.Live };
        folders.Keep(session);
        return session;
    }

    /// <summary>Whether the agent may work on the task now, and until when.</summary>
    private DateTimeOffset Check(SessionOrder order)
    {
        var manifest = inForce.Manifest!;
        if (!manifest.Tasks.TryGetValue(order.Task, out var task))
            throw new SessionException($"the manifest in force has no task '{Printable.Of(order.Task)}'; a person adds it to agent-scope.json or to .agent-scope/tasks, and merges it");
        var policy = AgentPolicy.Resolve(manifest, order.Agent, order.Task, clock);
        if (policy.Refusals.Count > 0)
        {
            var refusal = policy.Refusals[0];
            throw new SessionException(
                $"the agent {Printable.Of(order.Agent)} may not work on the task '{order.Task}' now ({refusal.Id}: {refusal.Reason.Name}); a person changes agent-scope.json, or the task file, and merges it");
        }

        var ends = clock + order.Valid;
        return task.Expires is { } expires && expires < ends ? expires : ends;
    }

    private void Certify(SessionKey key, SshKeygenProcess keygen, string authority, AgentSession session)
    {
        if (!File.Exists(authority))
            throw new SessionException($"there is no key '{authority}'; give the file of the authority's key after --authority");
        key.Certify(keygen, authority, session);
        var signers = new SignatureReader(objects, repository, git.Limits, clock).SignersOf(inForce, session.Agent);
        if (!key.IsAccepted(keygen, signers, clock))
            throw new SessionException(
                $"a certificate by '{authority}' for '{session.Email}' would not count as a signature of {session.Agent}: no file of its 'identity.signers' has a line that accepts it, such as '{session.Email} cert-authority,namespaces=\"git\" ssh-ed25519 …' with the authority's public key");
    }

    // The name and the address by which check knows the agent.
    private (string Name, string Email) Identity(string agent)
    {
        var known = KnownAgents.Load().FirstOrDefault(each => each.Id == agent);
        var declared = inForce.Manifest!.Agents.TryGetValue(agent, out var entry) ? entry.Identity?.Emails ?? [] : [];
        var email = declared.Concat(known?.Marks.Where(mark => mark.Kind == MarkKind.Email).Select(mark => mark.Text) ?? [])
            .FirstOrDefault(each => each.IndexOf('*') < 0);
        return email is not null
            ? (known is { Names.Count: > 0 } ? known.Names[0] : agent, email)
            : throw new SessionException($"no e-mail address is known of {agent}, by which its commits could be told; add one to agents.{agent}.identity.emails");
    }

    private string? Operator() => git.Read(["config", "--get", "user.email"], reader => Utf8.Decode(reader.ReadToEnd()).Trim(),
        userConfiguration: true, 1) is { Length: > 0 } email ? email : null;

    /// <summary>Keeps HEAD, and all that is not committed where the session works.</summary>
    private void Checkpoint(AgentSession session)
    {
        var message = $"Checkpoint of the session {session.Id}, before it began";
        var commits = new KeptCommits(git);
        if (session.IsLinked)
        {
            commits.Keep(session.CheckpointRef, new CommitTrees(objects).Of(session.Head), [session.Head], message);
            return;
        }

        var own = GitDirectories.Of(session.Root)!.Own;
        var trees = new WorktreeTrees(git, own, Path.Combine(folders.Of(session.Id), "index"), cancellation);
        var staged = commits.Make(trees.ReadIndex(), [session.Head], "What was staged");
        commits.Keep(session.CheckpointRef, trees.Read(), [session.Head, staged], message);
        trees.Forget();
    }

    private void Git(string[] arguments) => git.Read(arguments, reader => reader.ReadToEnd(), userConfiguration: true);

    /// <summary>A new id: the task's letters, and what keeps two sessions apart.</summary>
    public static string NewId(string task)
    {
        var plain = task.ToLowerInvariant().Select(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? c : '-').Take(40);
        var letters = new string([.. plain]).Trim('-');
        return $"{(letters.Length == 0 ? "session" : letters)}-{Guid.NewGuid().ToString("N", CultureInfo.InvariantCulture).Substring(0, 6)}";
    }
}
