using System.Text;
using ScopeAnalyzers.Review.Authors.Agents.Sessions;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>Takes back the lines that are not committed and that the agent's hook recorded in a session.</summary>
internal sealed class RecordedLines
{
    // One character for each byte: a file is bytes, in whatever encoding.
    private static readonly Encoding Bytes = Encoding.GetEncoding("ISO-8859-1");

    private readonly GitProcess git;
    private readonly GitObjects objects;
    private readonly ILookup<string, SessionEdit> edits;

    public RecordedLines(GitProcess git, GitObjects objects, AgentSession session, IEnumerable<SessionRecord> records)
    {
        (this.git, this.objects) = (git, objects);
        edits = records.OfType<SessionEdit>()
            .Where(edit => edit.Agent == session.Agent && edit.Root == session.Root && edit.Time >= session.Started
                && (session.Closed is null || edit.Time <= session.Closed))
            .ToLookup(edit => edit.Path, StringComparer.Ordinal);
    }

    /// <summary>The files without those lines, as they are to be: each with its mode, and its content, or null if it goes.</summary>
    /// <param name="before">The tree whose lines are put back.</param>
    /// <param name="now">The tree of the working tree.</param>
    public IReadOnlyList<(string Path, string Mode, byte[]? Content)> Without(string before, string now)
    {
        if (edits.Count == 0)
            return [];
        string[] arguments =
            ["diff-tree", "-r", "-z", "--raw", "--no-renames", .. GitArguments.LineDiff, .. GitArguments.PlainDiff, before, now];
        return [.. git.Read(arguments, CommitDiff.ReadFiles).Where(delta => edits.Contains(delta.Entry.NewPath)).SelectMany(Without)];
    }

    private IEnumerable<(string Path, string Mode, byte[]? Content)> Without(FileDelta delta)
    {
        var entry = delta.Entry;
        var own = edits[entry.NewPath].ToList();
        var recorded = new HashSet<uint>(own.SelectMany(edit => edit.Lines));
        var hasDeleted = own.Exists(edit => edit.Lines.Count == 0);
        if (entry.IsDeletion)
            return hasDeleted && Content(entry.OldId) is { } old ? [(entry.OldPath, entry.OldMode, old)] : [];
        if (!entry.NewMode.StartsWith("100", StringComparison.Ordinal) || Content(entry.NewId) is not { } now)
            return [];
        var text = Lines(now);
        if (entry.IsAddition)
        {
            var all = new HunkLines([], text, recorded);
            return all.IsWhollyRecorded ? [(entry.NewPath, entry.NewMode, null)] : Changed(all.Without());
        }

        if (!entry.OldMode.StartsWith("100", StringComparison.Ordinal) || Content(entry.OldId) is not { } before)
            return [];
        var lines = Lines(before);
        var left = new List<string>();
        var next = 0;
        foreach (var hunk in delta.Hunks)
        {
            // A hunk without new lines stands after the line that it names.
            var start = hunk.NewCount == 0 ? hunk.NewStart : hunk.NewStart - 1;
            left.AddRange(text.Skip(next).Take(start - next));
            var removed = lines.Skip(hunk.OldStart - 1).Take(hunk.OldCount).ToList();
            if (hunk.NewCount > 0)
                left.AddRange(new HunkLines(removed, [.. text.Skip(start).Take(hunk.NewCount)], recorded).Without());
            else if (hasDeleted)
                left.AddRange(removed);
            next = start + hunk.NewCount;
        }

        return Changed([.. left, .. text.Skip(next)]);

        IEnumerable<(string, string, byte[]?)> Changed(IReadOnlyList<string> lines) =>
            lines.SequenceEqual(text) ? [] : [(entry.NewPath, entry.NewMode, Bytes.GetBytes(string.Concat(lines)))];
    }

    private byte[]? Content(string id) => objects.Find(id)?.Content;

    // Each with its end, so that they are the file again when they are joined.
    private static List<string> Lines(byte[] content)
    {
        var lines = new List<string>();
        var text = Bytes.GetString(content);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start) is var found && found < 0 ? text.Length : found + 1;
            lines.Add(text.Substring(start, end - start));
            start = end;
        }

        return lines;
    }
}
