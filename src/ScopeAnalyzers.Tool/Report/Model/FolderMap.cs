using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.Report.Model;

/// <summary>Brings changed paths into a tree of folders.</summary>
/// <param name="standing">How a path stands.</param>
/// <param name="file">A changed file, under the name that its folder leaves of it.</param>
/// <param name="tracked">All paths of the repository, or none if git does not tell.</param>
internal sealed class FolderMap(Func<Change, ScopeStatus> standing, Func<Change, string, FileNode> file, IReadOnlyList<string> tracked)
{
    private const int MostFiles = 100, MostUntouched = 30;

    private readonly ILookup<string, string> below = tracked.SelectMany(Folders).Distinct()
        .ToLookup(folder => folder.Above, folder => folder.Name);

    // How many more lines the map may have.
    private int left = 2_000;

    /// <summary>The tree of some changed paths.</summary>
    public FolderNode Of(IReadOnlyList<Change> changes) => Node("", "", changes);

    // Folders that only lead on are in one line.
    private FolderNode Node(string name, string path, IReadOnlyList<Change> changes)
    {
        var folders = changes.Where(change => change.Path.IndexOf('/', path.Length) >= 0)
            .GroupBy(change => change.Path[path.Length..change.Path.IndexOf('/', path.Length)])
            .OrderBy(folder => folder.Key, StringComparer.Ordinal).ToList();
        var untouched = below[path].Except(folders.Select(folder => folder.Key)).Order(StringComparer.Ordinal).ToList();
        if (folders is [var only] && name.Length > 0 && untouched.Count == 0 && only.Count() == changes.Count)
            return Node($"{name}/{only.Key}", $"{path}{only.Key}/", changes);
        var files = Taken(changes.Where(change => change.Path.IndexOf('/', path.Length) < 0), MostFiles);
        var shown = Taken(folders, folders.Count);
        return new FolderNode(
            name,
            changes.Max(standing),
            changes.Count,
            new Cut<FolderNode>([.. shown.Shown.Select(folder => Node(folder.Key, $"{path}{folder.Key}/", [.. folder]))], shown.LeftOut),
            new Cut<FileNode>([.. files.Shown.Select(change => file(change, change.Path[path.Length..]))], files.LeftOut),
            Cut<string>.Of(untouched, MostUntouched));
    }

    private Cut<T> Taken<T>(IEnumerable<T> all, int most)
    {
        var cut = Cut<T>.Of(all, Math.Min(most, left));
        left -= cut.Shown.Count;
        return cut;
    }

    // Each folder on the way to a file, with the one above it.
    private static IEnumerable<(string Above, string Name)> Folders(string file)
    {
        for (int start = 0, end; (end = file.IndexOf('/', start)) >= 0; start = end + 1)
            yield return (file[..start], file[start..end]);
    }
}
