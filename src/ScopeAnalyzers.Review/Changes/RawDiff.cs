using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Reads the raw form of a diff, <c>-z --raw</c>.</summary>
internal static class RawDiff
{
    /// <summary>Reads entries as long as they come.</summary>
    public static List<RawEntry> ReadAll(ByteReader reader)
    {
        var entries = new List<RawEntry>();
        while (reader.Peek() == ':')
            entries.AddRange(Parts(ReadEntry(reader)));
        return entries;
    }

    /// <summary>The net change between two commits, without renames: a file that was moved is a deletion and an addition.</summary>
    public static IReadOnlyList<RawEntry> Between(GitProcess git, string from, string to)
    {
        string[] arguments = ["diff-tree", "-r", "-z", "--raw", "--no-renames", .. GitArguments.PlainDiff, from, to];
        return git.Read(arguments, reader =>
        {
            var entries = ReadAll(reader);
            return reader.Peek() < 0 ? entries : throw new GitFailure(GitFailureKind.Unreadable, "git diff-tree answered in an unknown form");
        });
    }

    /// <summary>The files that were moved between two commits.</summary>
    public static IReadOnlyList<RawEntry> Renames(GitProcess git, string from, string to)
    {
        string[] arguments = ["diff-tree", "-r", "-z", "--raw", "--find-renames", "--diff-filter=R", .. GitArguments.PlainDiff, from, to];
        return git.Read(arguments, ReadAll);
    }

    /// <summary>
    /// A file that became a link or a submodule, or the reverse, is a deletion and an addition: git's patches say it so too.
    /// </summary>
    private static IEnumerable<RawEntry> Parts(RawEntry entry)
    {
        if (entry.IsAddition || entry.IsDeletion || entry.OldMode.Substring(0, 3) == entry.NewMode.Substring(0, 3))
            return [entry];
        var nothing = new string('0', entry.OldId.Length);
        return
        [
            entry with { NewMode = RawEntry.NoMode, NewId = nothing, NewPath = entry.OldPath },
            entry with { OldMode = RawEntry.NoMode, OldId = nothing, OldPath = entry.NewPath },
        ];
    }

    private static RawEntry ReadEntry(ByteReader reader)
    {
        // :100644 100755 OLDID NEWID M\0path\0, and for a rename R087\0old\0new\0
        var fields = reader.ReadField().Substring(1).Split(' ');
        if (fields.Length != 5 || fields[4].Length == 0)
            throw new GitFailure(GitFailureKind.Unreadable, $"git named a change in an unknown form: '{string.Join(" ", fields)}'");
        var oldPath = reader.ReadField();
        if (fields[4] == "U")
            throw new GitFailure(GitFailureKind.Failed, $"the index has a conflict in '{oldPath}'; resolve it, git add it and check again");
        var newPath = fields[4][0] is 'R' or 'C' ? reader.ReadField() : oldPath;
        return new RawEntry(fields[0], fields[1], fields[2], fields[3], oldPath, newPath);
    }
}
