using System.Globalization;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Reads the commits of a change, the oldest first, each with what it did.</summary>
internal static class History
{
    /// <summary>A NUL begins each commit, so that no patch can pass for one; the fields of a commit cannot hold another.</summary>
    private const string Format = "--format=tformat:%x00%H%x00%P%x00%e%x00%an%x00%ae%x00%cn%x00%ce%x00%B%x00";

    /// <summary>The commits that are reachable from <paramref name="head"/> and not from <paramref name="baseTip"/>.</summary>
    /// <param name="most">How many of them, the newest; null for all.</param>
    public static IReadOnlyList<Commit> Read(GitProcess git, GitObjects objects, string? baseTip, string head, int? most = null)
    {
        string[] arguments =
        [
            "log", "-z", Format, "--reverse", "--topo-order", "--no-diff-merges", "--raw", "--find-renames",
            .. most is null ? Array.Empty<string>() : [string.Format(CultureInfo.InvariantCulture, "--max-count={0}", most)],
            .. GitArguments.LineDiff, .. GitArguments.PlainDiff, head, .. baseTip is null ? Array.Empty<string>() : ["^" + baseTip], "--",
        ];
        // Asked when git has ended: what it tells is read as it comes.
        return [.. git.Read(arguments, ReadCommits)
            .Select(read => IsUtf8(read.Encoding) ? read.Commit : WithOwnBytes(read.Commit, objects))];
    }

    private static bool IsUtf8(string encoding) => encoding.Length == 0 || encoding.Equals("UTF-8", StringComparison.OrdinalIgnoreCase);

    private static Commit WithOwnBytes(Commit commit, GitObjects objects) => objects.Find(commit.Id)?.Content is { } bytes
        ? commit with { Facts = RawCommit.Beside(commit.Facts, bytes) }
        : throw new GitFailure(GitFailureKind.TooLarge, $"the commit {commit.Id} is too large to be read");

    private static List<(Commit Commit, string Encoding)> ReadCommits(ByteReader reader)
    {
        var commits = new List<(Commit Commit, string Encoding)>();
        while (reader.Peek() >= 0)
        {
            if (reader.ReadByte() != 0)
                throw new GitFailure(GitFailureKind.Unreadable, "git log answered in an unknown form");
            commits.Add(ReadCommit(reader));
        }

        return commits;
    }

    private static (Commit Commit, string Encoding) ReadCommit(ByteReader reader)
    {
        var id = reader.ReadField();
        var parents = reader.ReadField().Split([' '], StringSplitOptions.RemoveEmptyEntries);
        var encoding = reader.ReadField();
        var facts = new CommitFacts(reader.ReadField(), reader.ReadField(), reader.ReadField(), reader.ReadField(), reader.ReadField());
        return (new Commit(id, parents, facts, CommitDiff.Read(reader)), encoding);
    }
}
