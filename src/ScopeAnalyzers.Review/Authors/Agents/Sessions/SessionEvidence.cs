using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Review.Authors.Agents.Sessions;

/// <summary>What session records say of the uncommitted work in one working tree, and of commits that were made of it.</summary>
/// <param name="records">All records; those of other working trees are left out.</param>
/// <param name="root">The root of the working tree.</param>
/// <param name="head">The commit at HEAD.</param>
internal sealed class SessionEvidence(IEnumerable<SessionRecord> records, string root, string? head)
{
    private readonly List<SessionRecord> own = [.. records.Where(record => record.Root == root)];

    /// <summary>
    /// Whose the uncommitted change of a file is: each agent's edits, with the task and the added lines that it wrote.
    /// A record that wrote lines counts where one of them is still there; one that only took lines away, until the next commit.
    /// </summary>
    /// <param name="hashes">The hash of each line of the file now.</param>
    /// <param name="added">The lines that differ from HEAD.</param>
    public IReadOnlyList<SessionPart> Of(string path, IReadOnlyList<uint> hashes, LineSet added) =>
        Parts(path, _ => true, hashes, added.Contains, edit => edit.Head is null || edit.Head == head);

    /// <summary>
    /// Whose a commit's change of a file is, by what was recorded before the commit was made: a line counts that says something, since a
    /// person may write a brace too; a record that only took lines away counts for the next commit.
    /// </summary>
    /// <param name="text">The file as the commit left it.</param>
    /// <param name="added">The lines that the commit added.</param>
    /// <param name="before">The commits before it, down to the merge base: HEAD was at one of them when the edit was recorded.</param>
    /// <param name="parents">The commit's parents.</param>
    public IReadOnlyList<SessionPart> OfCommit(string path, string text, LineSet added, ICollection<string> before,
        IReadOnlyList<string> parents)
    {
        var lines = text.Split('\n');
        return Parts(
            path,
            edit => edit.Head is not null && before.Contains(edit.Head),
            SessionLines.Of(text),
            line => added.Contains(line) && lines[line - 1].Any(char.IsLetterOrDigit),
            edit => parents.Contains(edit.Head!));
    }

    /// <summary>Whether nothing was recorded.</summary>
    public bool IsEmpty => own.Count == 0;

    /// <summary>Whether a record covers a file.</summary>
    public bool Knows(string path) => own.OfType<SessionEdit>().Any(edit => edit.Path == path);

    /// <summary>Whether it was recorded what lay uncommitted when a session of the agent began.</summary>
    public bool HasBegun(string agent) => own.OfType<SessionStart>().Any(start => start.Agent == agent);

    /// <summary>
    /// Whether the environment may claim a file's uncommitted change for an agent: not where a record covers the file,
    /// nor where it was dirty before that agent's last session began (evidence.md, "Kinds of evidence").
    /// </summary>
    public bool LeavesToEnvironment(string path, string agent) =>
        !Knows(path)
        && own.OfType<SessionStart>().Where(start => start.Agent == agent).OrderBy(start => start.Time)
            .LastOrDefault()?.Dirty.Contains(path) != true;

    /// <param name="counts">The edits that count.</param>
    /// <param name="hashes">The hash of each line of the file.</param>
    /// <param name="isAdded">Whether a line, by its number, is of the change that is asked about.</param>
    /// <param name="isNext">Whether the change is the next after an edit, so that it may have taken the edit's lines away.</param>
    private IReadOnlyList<SessionPart> Parts(string path, Func<SessionEdit, bool> counts, IReadOnlyList<uint> hashes,
        Func<int, bool> isAdded, Func<SessionEdit, bool> isNext) =>
    [
        .. from edit in own.OfType<SessionEdit>()
           where edit.Path == path && counts(edit)
           group edit by (edit.Agent, edit.Session, edit.Task) into edits
           let written = new HashSet<uint>(edits.SelectMany(edit => edit.Lines))
           let lines = LineSet.Of(
               Enumerable.Range(1, hashes.Count).Where(line => isAdded(line) && written.Contains(hashes[line - 1])))
           where !lines.IsEmpty || edits.Any(edit => edit.Lines.Count == 0 && isNext(edit))
           select new SessionPart(new AgentEvidence(edits.Key.Agent, EvidenceKind.Session, edits.Key.Session, path), edits.Key.Task, lines),
    ];
}

/// <summary>An agent's part in the uncommitted change of one file.</summary>
internal sealed record SessionPart(AgentEvidence Evidence, string? Task, LineSet Lines);
