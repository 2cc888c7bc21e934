using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Reads what differs between HEAD and the working tree: staged, unstaged and untracked; and what git does not hold.</summary>
internal static class Worktree
{
    private static readonly string[] Question =
        ["status", "--porcelain=v2", "-z", "--untracked-files=all", "--find-renames", "--ignore-submodules=none", "--no-ahead-behind"];

    /// <summary>The paths that differ from HEAD, without what they hold.</summary>
    /// <param name="within">The files and folders that are asked about, or all if none is named.</param>
    public static IReadOnlyList<string> Paths(GitProcess git, GitRepository repository, IReadOnlyList<string> within)
    {
        string[] arguments = [.. DriverSettings.WithoutFilters(git, repository.CommonDirectory), .. Question, "--", .. within];
        return [.. git.Read(arguments, ReadLines, userConfiguration: true).Select(line => PathOf(line.Line))
            .OrderBy(path => path, StringComparer.Ordinal)];
    }

    private static string PathOf(string line) => line.Split([' '], line[0] switch { '?' => 2, '1' => 9, '2' => 10, _ => 11 }).Last();

    /// <summary>Asks git once.</summary>
    /// <param name="withUntracked">Whether what git does not hold is asked for too; an ignored folder costs one line, whatever it
    /// holds.</param>
    public static WorktreeStatus Read(GitProcess git, GitRepository repository, bool withUntracked)
    {
        // The user's own settings count here, since they say how the working tree was written and what is ignored.
        string[] arguments =
            [.. DriverSettings.WithoutFilters(git, repository.CommonDirectory), .. Question,
                .. withUntracked ? ["--ignored=matching"] : Array.Empty<string>()];
        var lines = git.Read(arguments, ReadLines, userConfiguration: true);
        var nothing = new string('0', repository.Head?.Length ?? 40);
        return new WorktreeStatus(
            [.. lines.Where(line => !IsLinked(line.Line, git.Root, repository)).SelectMany(line => Parse(git, line, nothing))],
            [.. lines.Select(line => line.Line).Where(IsUnheld).Select(line => line.Substring(2))]);
    }

    /// <summary>What is ignored, and an untracked folder: of all others git tells the files.</summary>
    private static bool IsUnheld(string line) => line[0] == '!' || (line[0] == '?' && line.EndsWith("/", StringComparison.Ordinal));

    /// <summary>
    /// Whether an untracked folder is a working tree of the same repository, as agents make them inside the checkout: it has branches of
    /// its own.
    /// </summary>
    private static bool IsLinked(string line, string root, GitRepository repository) =>
        line.StartsWith("? ", StringComparison.Ordinal) && line.EndsWith("/", StringComparison.Ordinal)
        && GitDirectories.Of(Path.Combine(root, line.Substring(2))) is { } directories
        && directories.Own.Replace('\\', '/').StartsWith(repository.CommonDirectory + "/worktrees/", StringComparison.Ordinal);

    private static List<(string Line, string? From)> ReadLines(ByteReader reader)
    {
        var lines = new List<(string Line, string? From)>();
        while (reader.Peek() >= 0)
        {
            var line = reader.ReadField();
            lines.Add((line, line.StartsWith("2 ", StringComparison.Ordinal) ? reader.ReadField() : null));
        }

        return lines;
    }

    private static IEnumerable<WorktreeFile> Parse(GitProcess git, (string Line, string? From) status, string nothing)
    {
        var line = status.Line;
        switch (line[0])
        {
            case '?':
                yield return Found(git, line.Substring(2), line.Substring(2), RawEntry.NoMode, nothing, null);
                break;
            case '1':
                // 1 XY SUB MODEHEAD MODEINDEX MODEWORKTREE IDHEAD IDINDEX PATH
                var changed = line.Split([' '], 9);
                yield return Found(git, changed[8], changed[8], changed[3], changed[6], changed[5]);
                break;
            case '2':
                // 2 XY SUB MODEHEAD MODEINDEX MODEWORKTREE IDHEAD IDINDEX SCORE PATH, then the path in HEAD
                var moved = line.Split([' '], 10);
                yield return Found(git, moved[9], status.From!, moved[3], moved[6], moved[5]);
                break;
            case 'u':
                // u XY SUB MODE1 MODE2 MODE3 MODEWORKTREE ID1 ID2 ID3 PATH: the second stage is HEAD's.
                var conflict = line.Split([' '], 11);
                yield return Found(git, conflict[10], conflict[10], conflict[4], conflict[8], conflict[6]);
                break;
        }
    }

    private static WorktreeFile Found(GitProcess git, string path, string headPath, string headMode, string headId, string? mode)
    {
        var (found, content) = DiskFile.Read(git.Root, path, git.Limits.BlobBytes);
        return new WorktreeFile(path.TrimEnd('/'), headPath.TrimEnd('/'), headMode, headId, mode is null or "000000" ? found : mode, content);
    }
}

/// <summary>How the working tree stands to HEAD.</summary>
/// <param name="Files">The files that differ, staged or not.</param>
/// <param name="UntrackedFiles">What git does not hold and does not count as changed: ignored files and folders, and folders with a
/// repository of their own.</param>
internal sealed record WorktreeStatus(IReadOnlyList<WorktreeFile> Files, IReadOnlyList<string> UntrackedFiles)
{
    public static WorktreeStatus Unread { get; } = new([], []);
}
