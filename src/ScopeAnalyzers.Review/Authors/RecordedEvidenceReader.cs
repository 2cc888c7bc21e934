using System.Text;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Review.Authors.Agents.Notes;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Authors.Agents.Traces;
using ScopeAnalyzers.Review.Authors.Lines;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>Reads git-ai notes, Agent Trace records and session records. What is broken is told once and costs nothing else.</summary>
internal sealed class RecordedEvidenceReader(GitObjects objects, GitRepository repository, int maxBytes)
{
    /// <summary>Where git-ai keeps its notes.</summary>
    public const string NotesRef = "refs/notes/ai";

    private readonly List<string> problems = [];

    /// <summary>What was written down about a change.</summary>
    /// <param name="worktree">Whether uncommitted work is evaluated.</param>
    public RecordedEvidence Read(ChangeSet change, bool worktree)
    {
        var notes = Notes(change.Commits);
        var traces = Traces(change, worktree);
        var isDirty = worktree && change.Worktree.Count > 0;
        var recorded = isDirty || change.Commits.Count > 0 ? Sessions() : null;
        var sessions = isDirty ? recorded : null;
        return new RecordedEvidence(notes, traces, sessions, Edits(sessions, change.Worktree), problems)
        {
            Committed = Committed(recorded, change),
        };
    }

    private Dictionary<string, NoteAuthorship> Notes(IReadOnlyList<Commit> commits)
    {
        var tree = new NotesTree(objects, NotesRef);
        var notes = new Dictionary<string, NoteAuthorship>(StringComparer.Ordinal);
        foreach (var commit in commits)
        {
            if (tree.Of(commit.Id) is not { } blob)
                continue;
            var note = blob.Content is null ? null : Note.Parse(blob.Content);
            if (note is not null)
                notes.Add(commit.Id, note);
            if (note is null || note.Problem is not null)
                problems.Add($"the note of commit {commit.Id.Substring(0, 7)} in {NotesRef} cannot be read: {note?.Problem ?? $"it has {blob.Size} bytes"}");
        }

        return notes;
    }

    private IReadOnlyList<TraceRecord> Traces(ChangeSet change, bool worktree)
    {
        var content = worktree
            ? DiskFile.Read(repository.Root, Trace.FileName, maxBytes).Content
            : repository.Head is null ? null : objects.Find($"{repository.Head}:{Trace.FileName}")?.Content;
        if (content is null)
            return [];

        var reading = Trace.Parse(Encoding.UTF8.GetString(content));
        if (reading.Problem is not null)
            problems.Add($"{Trace.FileName} cannot be read whole: {reading.Problem}");
        var before = (change.MergeBase ?? repository.Head) is { } commit ? objects.Find($"{commit}:{Trace.FileName}")?.Content : null;
        var map = LineMap.Between(Trace.FileName, before ?? [], content);
        var own = new HashSet<string>(
            change.Commits.Select(made => made.Id).Concat(new[] { change.MergeBase, repository.Head }.OfType<string>()),
            StringComparer.Ordinal);
        return [.. reading.Records.Where(record => record.Revision is { } revision ? own.Contains(revision) : map[record.Line] == 0)];
    }

    private SessionEvidence Sessions()
    {
        var records = new SessionStore(repository.CommonDirectory).Read(out var problem);
        if (problem is not null)
            problems.Add(problem);
        return new SessionEvidence(records, repository.Root, repository.Head);
    }

    /// <summary>The recorded edits that commits took in.</summary>
    private Dictionary<(string Commit, string Path), IReadOnlyList<SessionPart>> Committed(SessionEvidence? sessions, ChangeSet change)
    {
        var parts = new Dictionary<(string, string), IReadOnlyList<SessionPart>>();
        if (sessions is null or { IsEmpty: true })
            return parts;
        var before = new HashSet<string>(StringComparer.Ordinal);
        foreach (var commit in change.Commits)
        {
            before.UnionWith(commit.Parents);
            foreach (var file in commit.Files.Where(file => sessions.Knows(file.Entry.NewPath)))
            {
                var content = file.Entry.NewMode == RawEntry.NoMode ? null : objects.Find(file.Entry.NewId)?.Content;
                var added = LineSet.Of(
                    file.Hunks.Where(hunk => hunk.NewCount > 0).Select(hunk => (hunk.NewStart, hunk.NewStart + hunk.NewCount - 1)));
                var found = sessions.OfCommit(file.Entry.NewPath, Encoding.UTF8.GetString(content ?? []), added, before, commit.Parents);
                if (found.Count > 0)
                    parts[(commit.Id, file.Entry.NewPath)] = found;
            }
        }

        return parts;
    }

    private Dictionary<string, IReadOnlyList<SessionPart>> Edits(SessionEvidence? sessions, IReadOnlyList<WorktreeFile> files)
    {
        var edits = new Dictionary<string, IReadOnlyList<SessionPart>>(StringComparer.Ordinal);
        foreach (var file in files.Where(file => sessions?.Knows(file.Path) == true))
        {
            var before = file.HeadMode == RawEntry.NoMode ? null : objects.Find(file.HeadId)?.Content;
            var map = LineMap.Between(file.Path, before ?? [], file.Content ?? []);
            var hashes = SessionLines.Of(Encoding.UTF8.GetString(file.Content ?? []));
            var added = LineSet.Of(Enumerable.Range(1, map.Length - 1).Where(line => map[line] == 0));
            edits[file.Path] = sessions!.Of(file.Path, hashes, added);
        }

        return edits;
    }
}
