using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Reads what stands between a commit's message and the next commit.</summary>
internal static class CommitDiff
{
    /// <summary>An empty field, and where files changed a new line, raw entries, an empty field and patches.</summary>
    public static IReadOnlyList<FileDelta> Read(ByteReader reader)
    {
        reader.ReadField();
        if (reader.Peek() != '\n')
            return [];
        reader.ReadByte();
        return ReadFiles(reader);
    }

    /// <summary>Raw entries, an empty field and patches.</summary>
    public static IReadOnlyList<FileDelta> ReadFiles(ByteReader reader)
    {
        var entries = RawDiff.ReadAll(reader);
        if (reader.Peek() >= 0)
            reader.ReadField();
        return PatchReader.Read(reader, entries);
    }
}
