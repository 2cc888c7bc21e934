using System.Globalization;
using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>
/// Reads patches for their hunks. A patch is matched with its raw entry by the ids of its blobs, since names in patches are quoted
/// and git leaves out patches without a line that counts; lines are read by count, so that no text in a file can pass for a header.
/// </summary>
internal static class PatchReader
{
    /// <summary>Reads the patches that follow the raw entries of one commit, to the next commit (a NUL) or the end.</summary>
    public static IReadOnlyList<FileDelta> Read(ByteReader reader, IReadOnlyList<RawEntry> entries)
    {
        var deltas = entries.Select(entry => new FileDelta(entry, [], 0, NeedsTexts: false)).ToArray();
        var next = 0;
        while (reader.Peek() > 0)
        {
            var line = reader.ReadLine();
            if (line.StartsWith("index ", StringComparison.Ordinal))
            {
                next = Matching(entries, next, line);
                deltas[next] = ReadHunks(reader, entries[next]);
                next++;
            }
        }

        return deltas;
    }

    private static int Matching(IReadOnlyList<RawEntry> entries, int from, string line)
    {
        // index OLDID..NEWID 100644
        var ids = line.Split(' ')[1].Split([".."], StringSplitOptions.None);
        for (var index = from; index < entries.Count; index++)
        {
            if (entries[index].OldId == ids[0] && entries[index].NewId == ids[1])
                return index;
        }

        throw new GitFailure(GitFailureKind.Unreadable, $"git gave a patch for no change that it named: '{line}'");
    }

    private static FileDelta ReadHunks(ByteReader reader, RawEntry entry)
    {
        var hunks = new List<Hunk>();
        var look = new HunkLook(SourceText.IsCSharp(entry.OldPath) && SourceText.IsCSharp(entry.NewPath));
        while (reader.Peek() is '-' or '+')
            reader.SkipLine();
        while (reader.Peek() == '@')
        {
            var hunk = ParseHeader(reader.ReadLine());
            hunks.Add(hunk);
            for (var lines = hunk.OldCount + hunk.NewCount; lines > 0;)
            {
                // A line, or the remark that the one before has no end.
                var line = reader.ReadLineBytes();
                if (line.Length > 0 && line[0] == '\\')
                    continue;
                look.Add(isOld: line.Length > 0 && line[0] == '-', line, 1, isReplaced: hunk is { OldCount: > 0, NewCount: > 0 });
                lines--;
            }

            look.End();
            if (reader.Peek() == '\\')
                reader.SkipLine();
        }

        return new FileDelta(entry, hunks, look.ChangedLines, look.NeedsTexts);
    }

    /// <summary>Reads <c>@@ -12,3 +12,4 @@ context</c>.</summary>
    private static Hunk ParseHeader(string line)
    {
        var fields = line.Split(' ');
        if (fields.Length < 4 || fields[0] != "@@")
            throw new GitFailure(GitFailureKind.Unreadable, $"git began a hunk in an unknown form: '{line}'");
        var (oldStart, oldCount) = ParseRange(fields[1]);
        var (newStart, newCount) = ParseRange(fields[2]);
        return new Hunk(oldStart, oldCount, newStart, newCount);
    }

    private static (int Start, int Count) ParseRange(string field)
    {
        var parts = field.Substring(1).Split(',');
        var start = int.Parse(parts[0], NumberStyles.None, CultureInfo.InvariantCulture);
        return (start, parts.Length == 1 ? 1 : int.Parse(parts[1], NumberStyles.None, CultureInfo.InvariantCulture));
    }
}

/// <summary>One hunk of a diff without context: lines taken away, and lines put in their place.</summary>
/// <param name="OldStart">The first line taken away, from 1; where none is, the line after which the new ones stand.</param>
/// <param name="NewStart">The first new line, from 1; where there is none, the line after which the old ones stood.</param>
internal sealed record Hunk(int OldStart, int OldCount, int NewStart, int NewCount);
