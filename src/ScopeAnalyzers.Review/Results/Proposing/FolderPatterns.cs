using System.Text.RegularExpressions;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>Finds the patterns that admit some files, the like of them in their own folders, and no folder more.</summary>
internal sealed class FolderPatterns
{
    private readonly HashSet<string> folders;

    /// <param name="paths">All files that there are, and that there were.</param>
    public FolderPatterns(IEnumerable<string> paths) => folders = new(paths.SelectMany(FoldersOf), StringComparer.Ordinal);

    /// <summary>The patterns, in ordinal order, each with the files that asked for it.</summary>
    public IReadOnlyList<(string Pattern, IReadOnlyList<string> Files)> Of(IEnumerable<string> files) =>
    [
        .. files.GroupBy(Like, StringComparer.Ordinal)
            .SelectMany(like => like.Key.Length == 0
                ? like.GroupBy(file => file, StringComparer.Ordinal).Select(file => (Pattern: Writable(file.Key), Files: (IReadOnlyList<string>)[file.Key]))
                : Covering(like.Key, like.ToLookup(Folder, StringComparer.Ordinal)))
            .OrderBy(each => each.Pattern, StringComparer.Ordinal),
    ];

    private IEnumerable<(string Pattern, IReadOnlyList<string> Files)> Covering(string extension, ILookup<string, string> byFolder)
    {
        var whole = new HashSet<string>(byFolder.Select(folder => folder.Key).Where(folder => IsWhole(folder, byFolder)), StringComparer.Ordinal);
        foreach (var folder in byFolder)
        {
            // Below a folder that is taken whole, nothing is left to name.
            if (FoldersOf(folder.Key + "/").Skip(1).Any(whole.Contains))
                continue;
            var below = whole.Contains(folder.Key) ? byFolder.Where(other => IsBelow(other.Key, folder.Key)) : [];
            var within = folder.Key.Length == 0 ? "" : folder.Key + "/";
            yield return (Writable($"{within}{(whole.Contains(folder.Key) ? "**/" : "")}*{extension}"), [.. folder.Concat(below.SelectMany(files => files)).Distinct(StringComparer.Ordinal)]);
        }
    }

    /// <summary>Whether each folder below this one was touched too, and there is one.</summary>
    private bool IsWhole(string folder, ILookup<string, string> touched)
    {
        var below = folders.Where(other => IsBelow(other, folder)).ToList();
        return below.Count > 0 && below.TrueForAll(touched.Contains);
    }

    private static bool IsBelow(string folder, string above) =>
        folder != above && (above.Length == 0 || folder.StartsWith(above + "/", StringComparison.Ordinal));

    /// <summary>The folder of a path and those above it, the nearest first; the root is empty.</summary>
    private static IEnumerable<string> FoldersOf(string path)
    {
        for (var folder = Folder(path); ; folder = Folder(folder))
        {
            yield return folder;
            if (folder.Length == 0)
                yield break;
        }
    }

    private static string Folder(string path) => path.LastIndexOf('/') is var slash and > 0 ? path.Substring(0, slash) : "";

    /// <summary>The extension, by which files are alike; empty for a file that has a name of its own.</summary>
    private static string Like(string path)
    {
        var name = path.Substring(path.LastIndexOf('/') + 1);
        return name.LastIndexOf('.') is var dot and > 0 ? name.Substring(dot) : "";
    }

    /// <summary>A star for what a pattern cannot hold (manifest.md, "Patterns").</summary>
    private static string Writable(string pattern) => Regex.Replace(pattern, @"[\x00-\x1f\\?\[{|:<>""]|^[/~!]", "*");
}
