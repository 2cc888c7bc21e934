using ScopeAnalyzers.Review.Git;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>The contents of files at the merge base, and at HEAD or in the working tree.</summary>
internal sealed class ChangedContents(GitObjects objects, GitRepository repository, ChangeSet change)
{
    /// <summary>For so many files one wait for git is paid, and not one for each.</summary>
    public const int FilesAhead = 24;

    private const int BytesAhead = 4 << 20;

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> None = new(() => new Dictionary<string, byte[]>());

    private readonly Dictionary<string, WorktreeFile> worktree = change.Worktree.ToDictionary(file => file.Path, StringComparer.Ordinal);

    /// <summary>What each commit renamed, the newest first: the old path by the new one. Every changed file is looked up in it.</summary>
    private readonly IReadOnlyList<Dictionary<string, string>> renames = [.. change.Commits.Reverse()
        .Select(commit => RenamesOf(commit.Files)).Where(moved => moved.Count > 0)];

    private (string Path, byte[]? Content)? last;
    private Lazy<IReadOnlyDictionary<string, byte[]>> ahead = None;
    private Lazy<IReadOnlyDictionary<string, byte[]>> next = None;

    /// <summary>
    /// Asks for the contents that will be looked at after those that were asked for last, which are looked at from now on.
    /// </summary>
    /// <param name="paths">At most <see cref="FilesAhead"/>.</param>
    public void ReadAhead(IEnumerable<string> paths)
    {
        ahead = next;
        next = objects.Contents([.. paths.SelectMany(Ids).Where(id => id.Trim('0').Length > 0)], BytesAhead);
    }

    /// <summary>The bytes of a file at the end of the change, or null if it is not there, or larger than may be read.</summary>
    public byte[]? After(string path)
    {
        // Each evaluate of a file asks for it.
        if (last is not { } known || known.Path != path)
            last = known = (path, Read(path));
        return known.Content;
    }

    /// <summary>
    /// The bytes of a file at the merge base, or at HEAD where nothing committed is evaluated, or null if it was not there, or is larger
    /// than may be read.
    /// </summary>
    public byte[]? Before(string path) =>
        change.Net.TryGetValue(path, out var entry) ? Blob(entry.OldId) : Named(change.MergeBase ?? repository.Head, path);

    /// <summary>The text of a file at the end of the change, in whatever encoding, or null if it is not there.</summary>
    public string? TextAfter(string path) => After(path) is { } content ? SourceText.Of(content).Text : null;

    /// <summary>The path of a file at the merge base, its renames followed back; its own where it was never moved.</summary>
    public string PathBefore(string path)
    {
        var before = worktree.TryGetValue(path, out var file) ? file.HeadPath : path;
        foreach (var moved in renames)
            before = moved.TryGetValue(before, out var old) ? old : before;
        return before;
    }

    private static Dictionary<string, string> RenamesOf(IEnumerable<FileDelta> files) =>
        files.Where(delta => delta.Entry.IsRename).GroupBy(delta => delta.Entry.NewPath)
            .ToDictionary(same => same.Key, same => same.First().Entry.OldPath, StringComparer.Ordinal);

    private byte[]? Read(string path) => worktree.TryGetValue(path, out var file)
        ? file.Content
        : change.Net.TryGetValue(path, out var entry) ? Blob(entry.NewId) : Named(repository.Head, path);

    private string[] Ids(string path) =>
        change.Net.TryGetValue(path, out var entry) && !worktree.ContainsKey(path) ? [entry.NewId, entry.OldId] : [];

    // By its id, since a name with a line feed in it cannot be asked for.
    private byte[]? Blob(string id) => ahead.Value.TryGetValue(id, out var content) ? content : objects.Find(id)?.Content;

    private byte[]? Named(string? commit, string path) => commit is null ? null : objects.Find($"{commit}:{path}")?.Content;
}
