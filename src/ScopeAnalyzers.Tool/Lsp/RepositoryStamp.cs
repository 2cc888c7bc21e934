using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Tool.Lsp;

/// <summary>
/// What git's files say of HEAD, the index, the refs and the sessions, by their times: a few looks at the disk, and no process. While it is
/// the same, only files of the working tree can have changed, and the client tells of those.
/// </summary>
internal static class RepositoryStamp
{
    private static readonly string[] Own = ["HEAD", "index"];
    private static readonly string[] Common =
        ["packed-refs", "FETCH_HEAD", "logs/HEAD", "logs/refs/remotes/origin/HEAD", "agent-scope", "agent-scope/sessions", "config"];

    public static string Of(string root) => GitDirectories.Of(root) is not { } git ? "" : string.Join(' ', [
        .. Own.Select(name => Moment(Path.Combine(git.Own, name))),
        .. Common.Select(name => Moment(Path.Combine(git.Common, name))),
        .. Folders(Path.Combine(git.Common, "refs")),
        .. Files(Path.Combine(git.Common, "agent-scope", "sessions")),
    ]);

    private static long Moment(string path) => File.GetLastWriteTimeUtc(path).Ticks;

    // A ref that moves is a file that is written anew beside itself: its folder says so.
    private static IEnumerable<long> Folders(string refs) =>
        Directory.Exists(refs)
            ? Directory.EnumerateDirectories(refs, "*", SearchOption.AllDirectories).Append(refs).Order(StringComparer.Ordinal)
                .Select(Moment) : [];

    private static IEnumerable<long> Files(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).Select(Moment) : [];
}
