using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Authors.Agents.Notes;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Authors.Agents.Traces;
using ScopeAnalyzers.Review.Changes;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>Brings notes, traces and session records to the files of the commits and of the uncommitted work that they speak of.</summary>
internal sealed class FineEvidence
{
    private readonly ChangeSet change;
    private readonly RecordedEvidence witnesses;
    private readonly AgentIdentifier identifier;
    private readonly IReadOnlyList<IReadOnlyList<AgentEvidence>> marks;
    private readonly TraceEvidence traces;
    private readonly Dictionary<string, int> order;
    private readonly List<FinePart> ofCommits;

    /// <param name="marks">What each commit of the change says of itself.</param>
    public FineEvidence(ChangeSet change, RecordedEvidence witnesses, AgentIdentifier identifier,
        IReadOnlyList<IReadOnlyList<AgentEvidence>> marks)
    {
        this.change = change;
        this.witnesses = witnesses;
        this.identifier = identifier;
        this.marks = marks;
        order = change.Commits.Select((commit, index) => new { commit.Id, Index = index })
            .ToDictionary(made => made.Id, made => made.Index, StringComparer.Ordinal);
        var paths = change.Commits.SelectMany(commit => commit.Files).Select(file => file.Entry)
            .Concat(change.Worktree.Select(file => file.Entry))
            .SelectMany(entry => new[] { entry.OldPath, entry.NewPath });
        traces = new TraceEvidence(witnesses.Traces, new HashSet<string>(paths, StringComparer.Ordinal), identifier);
        ofCommits =
            [.. change.Commits.SelectMany((commit, index) => commit.Files.Select(file => OfFile(commit, index, file)))
                .Where(part => part.Everywhere.Count + part.Lines.Count > 0)];
    }

    /// <summary>Whether there is any for a commit.</summary>
    public bool AnyOfCommits => ofCommits.Count > 0;

    /// <summary>The evidence for files of commits.</summary>
    public IReadOnlyList<FinePart> OfCommits() => ofCommits;

    /// <summary>The evidence for uncommitted files, and the files that the environment may not claim.</summary>
    public IEnumerable<FinePart> OfUncommitted() =>
        from file in change.Worktree
        let trace = traces.Of(file.Path, _ => true)
        let edits = witnesses.Edits.TryGetValue(file.Path, out var found) ? found : []
        where trace.Count > 0 || edits.Count > 0 || witnesses.Sessions is not null
        select new FinePart(change.Uncommitted, file.Path, trace, [], edits);

    private FinePart OfFile(Commit commit, int index, FileDelta file)
    {
        var path = file.Entry.NewPath;
        var trace = traces.Of(path, revision => !order.TryGetValue(revision, out var parent) || parent < index);
        IReadOnlyList<NoteLines> noted = witnesses.Notes.TryGetValue(commit.Id, out var note)
            && note.Files.TryGetValue(path, out var lines) ? lines : [];
        var recorded = Recorded(commit, index, path);
        return new FinePart(
            index,
            path,
            [.. trace, .. recorded.Where(part => part.Lines.IsEmpty).Select(part => part.Evidence)],
            [
                .. noted.Where(own => !own.Author.IsPerson && Added(file, own.Lines)).Select(own => (own.Lines, Evidence(own.Author))),
                .. recorded.Where(part => !part.Lines.IsEmpty).Select(part => (part.Lines, part.Evidence)),
            ],
            []);
    }

    // What a commit says of itself, of all of it, is more than what a hook saw of a part.
    private IReadOnlyList<SessionPart> Recorded(Commit commit, int index, string path) =>
        witnesses.Committed.TryGetValue((commit.Id, path), out var parts) && marks[index].Count == 0 ? parts : [];

    // Notes claim lines that their commit never added; those stay whose they were.
    private static bool Added(FileDelta file, LineSet lines) =>
        file.Hunks.Any(hunk => hunk.NewCount > 0 && lines.Intersects(hunk.NewStart, hunk.NewStart + hunk.NewCount - 1));

    private AgentEvidence Evidence(NoteAuthor author) => new(identifier.OfTool(author.Tool), EvidenceKind.Note, author.Session, "refs/notes/ai");
}
