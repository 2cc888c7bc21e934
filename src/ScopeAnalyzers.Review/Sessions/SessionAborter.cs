using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings.Reverting;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>
/// Takes back what a session did. First everything that is there is kept as a commit, then the files change, then the branch, then the
/// index: whatever interrupts it, nothing is lost, and to run it again finishes it.
/// </summary>
/// <param name="git">Git in the session's working tree, or in another of the repository if that is gone.</param>
/// <param name="baseTip">The tip of the base, or null if there is none.</param>
/// <param name="isThere">Whether the session's working tree is there.</param>
/// <param name="reached">Told the name of each step that is done.</param>
internal sealed class SessionAborter(
    GitProcess git, GitObjects objects, GitRepository repository, AgentIdentifier identifier, BaseTip? baseTip, bool isThere,
    Action<string> reached, CancellationToken cancellation)
{
    private readonly SessionFolder folders = new(repository.CommonDirectory);
    private readonly CommitTrees trees = new(objects);

    /// <summary>Takes it back.</summary>
    /// <param name="takesAll">Whether what is not committed and not recorded is the session's too.</param>
    /// <exception cref="SessionException">It cannot be taken back as things are.</exception>
    public SessionAbort Abort(AgentSession session, bool takesAll, DateTimeOffset clock)
    {
        if (session.State == SessionState.Aborted)
            throw new SessionException($"the session '{session.Id}' was aborted already; what was there is kept: git show {session.AbortedRef}");
        var tip = objects.Find(session.Branch + "^{commit}")?.Id;
        if (isThere && tip is not null && repository.Branch != session.Branch)
            throw new SessionException($"'{session.Root}' is not on the session's branch '{session.BranchName}'; finish or abort the rebase there, or switch to the branch, and run this again");
        var worktree = isThere ? Read(session) : null;
        var checkpoint = objects.Find(session.CheckpointRef + "^{commit}")?.Id;
        var commits = tip is null ? null : SessionCommits.Read(git, objects, session, tip, baseTip?.Commit);
        if (commits?.AreInBase == true)
            throw new SessionException($"the session's commits are in {baseTip!.Name} already; 'agent-scope revert --task {session.Task}' takes them back there");
        // The agent is to commit no more, and reverts are made in the name of whoever runs this.
        new SessionCloser(git, folders).Close(session, isThere);
        reached("settings");
        // A start that was interrupted changed nothing before its checkpoint, or its branch, was there.
        if (tip is null || commits is null || checkpoint is null)
            return Closed(new SessionAbort(session, null, [], [], [], []), clock);

        using var scratch = new ScratchRepository(git, repository, cancellation);
        var (to, reverts) = NewTip(scratch, session, tip, commits);
        var goal = worktree is null ? null : Goal(scratch, session, checkpoint, to, worktree.Trees);
        var after = worktree is null || takesAll
            ? goal : Restored(scratch, session, worktree, Goal(scratch, session, checkpoint, tip, worktree.Trees), goal!);
        var kept = Keep(session, tip, worktree, isDone: to == tip && after == worktree?.Tree);
        reached("kept");
        if (worktree is not null)
        {
            // What is read last is what git compares files with.
            if (worktree.Trees.Read() != worktree.Tree)
                throw new SessionException($"files in '{session.Root}' changed meanwhile; run this again");
            worktree.Trees.Write(worktree.Tree, after!);
            worktree.Trees.Forget();
        }

        reached("files");
        if (to != tip)
            git.Text(["update-ref", "-m", $"agent-scope: the session {session.Id} was aborted", session.Branch, to, tip]);
        reached("branch");
        if (worktree is not null)
            git.Read(["read-tree", "--reset", to], reader => reader.ReadToEnd(), userConfiguration: true);
        reached("index");
        var stays = reverts.Where(step => step.Outcome == RevertOutcome.Conflicts).ToList();
        var gone = commits.Own.Select(commit => commit.Id).Except(stays.Select(step => step.Commit)).ToList();
        return Closed(worktree is null
            ? new SessionAbort(session, kept, gone, stays, [], [])
            : new SessionAbort(session, kept, gone, stays, Paths(worktree.Tree, after!), Paths(goal!, after!)), clock);
    }

    private SessionAbort Closed(SessionAbort abort, DateTimeOffset clock)
    {
        var closed = abort.Session with { State = SessionState.Aborted, Closed = abort.Session.Closed ?? clock };
        folders.Keep(closed);
        return abort with { Session = closed };
    }

    private sealed record WorktreeState(WorktreeTrees Trees, string Tree, string Index);

    private WorktreeState Read(AgentSession session)
    {
        var own = GitDirectories.Of(session.Root)!.Own;
        var files = new WorktreeTrees(git, own, Path.Combine(folders.Of(session.Id), "index"), cancellation);
        var index = files.ReadIndex();
        return new WorktreeState(files, files.Read(), index);
    }

    /// <summary>Keeps the branch, the index and the working tree as they are.</summary>
    /// <param name="isDone">Whether an abort before this one did it all but for the index.</param>
    private string Keep(AgentSession session, string tip, WorktreeState? worktree, bool isDone)
    {
        var commits = new KeptCommits(git);
        // What shows what was taken away stays in front.
        if (isDone && commits.Find(session.AbortedRef) is { } before
            && (worktree is null || worktree.Index == trees.Of(tip) || worktree.Index == trees.Of(before + "^2")))
            return before;
        var message = $"What the abort of the session {session.Id} found";
        return worktree is null
            ? commits.Keep(session.AbortedRef, trees.Of(tip), [tip], message)
            : commits.Keep(session.AbortedRef, worktree.Tree, [tip, commits.Make(worktree.Index, [tip], "What was staged")], message);
    }

    /// <summary>
    /// Where the branch goes: back before the session's commits. Below another's commit they are reverted, and that commit stays as it is.
    /// </summary>
    private (string Tip, IReadOnlyList<RevertStep> Reverts) NewTip(
        ScratchRepository scratch, AgentSession session, string tip, SessionCommits commits)
    {
        if (!commits.HasOthers)
            return (commits.Own.Count == 0 && IsAncestor(session.Head, tip) ? tip : session.Head, []);
        var own = commits.Own.ToDictionary(commit => commit.Id, StringComparer.Ordinal);
        var to = tip;
        while (own.TryGetValue(to, out var last))
            to = last.Parents[0];
        var below = commits.Own.Reverse().Where(commit => !commit.IsMerge && IsAncestor(commit.Id, to)).ToList();
        var series = new RevertSeries(git, objects, identifier);
        var tried = series.Try(scratch, below, to);
        scratch.KeepObjects();
        var (steps, made) = series.Make(tried, to);
        return (made, steps);
    }

    /// <summary>A commit's tree with what was not committed when the session began.</summary>
    private string Goal(ScratchRepository scratch, AgentSession session, string checkpoint, string commit, WorktreeTrees files)
    {
        var (start, dirty, tree) = (trees.Of(session.Head), trees.Of(checkpoint), trees.Of(commit));
        return start == dirty ? tree : Merged(scratch, new TreeMerge(start, tree, dirty), files);
    }

    /// <summary>The working tree without the session's lines; a file in which they cannot be told apart stays as it is.</summary>
    private string Restored(ScratchRepository scratch, AgentSession session, WorktreeState worktree, string before, string goal)
    {
        var records = new SessionStore(repository.CommonDirectory).Read(out _);
        var recorded = new RecordedLines(git, objects, session, records).Without(before, worktree.Tree);
        var without = worktree.Trees.With(worktree.Tree, recorded);
        return Merged(scratch, new TreeMerge(before, without, goal), worktree.Trees);
    }

    // In conflict, ours stands.
    private string Merged(ScratchRepository scratch, TreeMerge merge, WorktreeTrees files)
    {
        if (merge.Base == merge.Theirs)
            return merge.Ours;
        if (merge.Base == merge.Ours)
            return merge.Theirs;
        var merged = scratch.Merge([merge])[0];
        if (merged.Conflicts.Count > 0)
            return MergedByPath(scratch, merge, files);
        scratch.KeepObjects();
        return merged.Tree;
    }

    // Of a file that one side moved, a conflict has two paths, and git names one: path by path, ours is whole.
    private string MergedByPath(ScratchRepository scratch, TreeMerge merge, WorktreeTrees files)
    {
        var ours = RawDiff.Between(git, merge.Base, merge.Ours);
        var theirs = RawDiff.Between(git, merge.Base, merge.Theirs).Where(IsEdit).Select(entry => entry.NewPath).ToList();
        var both = ours.Where(IsEdit).Select(entry => entry.NewPath).Intersect(theirs).ToList();
        var empty = GitTree.EmptyId(merge.Ours.Length);
        var edits = new TreeMerge(
            files.With(empty, merge.Base, both), files.With(empty, merge.Ours, both), files.With(empty, merge.Theirs, both));
        var merged = both.Count == 0 ? new MergedTree(empty, []) : scratch.Merge([edits])[0];
        scratch.KeepObjects();
        var changed = ours.Select(entry => entry.NewPath).Distinct().ToList();
        return files.With(files.With(merge.Theirs, merge.Ours, changed), merged.Tree, [.. both.Except(merged.Conflicts)]);
    }

    private static bool IsEdit(RawEntry entry) => !entry.IsAddition && !entry.IsDeletion;

    private IReadOnlyList<string> Paths(string from, string to) =>
        [.. RawDiff.Between(git, from, to).Select(entry => entry.NewPath).Distinct()];

    private bool IsAncestor(string commit, string tip) => git.Text(["merge-base", commit, tip], 1).Trim() == commit;
}
