using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>Follows symbolic links of a commit to the end, in git's objects alone (manifest.md, "Scopes").</summary>
internal sealed class LinkFollower(GitObjects objects, string? commit)
{
    private const int MostLinks = 40;

    /// <summary>
    /// The regular file that a link leads to, or null if it leads out of the repository, to a folder, to nothing or in a circle,
    /// and for a link that is not committed.
    /// </summary>
    public string? Follow(string path)
    {
        if (commit is null)
            return null;
        for (var links = 0; links < MostLinks; links++)
        {
            if (Entry(path) is not { } entry)
                return null;
            if (entry.IsFile)
                return path;
            if (entry.Mode != RawEntry.LinkMode || objects.Find(entry.Id)?.Content is not { } target)
                return null;
            if (Resolve(path, Utf8.Decode(target)) is not { } next)
                return null;
            path = next;
        }

        return null;
    }

    private GitTreeEntry? Entry(string path)
    {
        var slash = path.LastIndexOf('/');
        var folder = slash < 0 ? $"{commit}^{{tree}}" : $"{commit}:{path.Substring(0, slash)}";
        return objects.Find(folder) is { Type: "tree" } tree
            ? GitTree.Entries(tree).FirstOrDefault(entry => entry.Name == path.Substring(slash + 1)) : null;
    }

    private static string? Resolve(string link, string target)
    {
        if (target.Length == 0 || target[0] == '/' || target.IndexOf('\\') >= 0 || target.IndexOf(':') >= 0)
            return null;
        var parts = link.Split('/').ToList();
        parts.RemoveAt(parts.Count - 1);
        foreach (var part in target.Split('/').Where(part => part is not ("" or ".")))
        {
            if (part != "..")
                parts.Add(part);
            else if (parts.Count == 0)
                return null;
            else
                parts.RemoveAt(parts.Count - 1);
        }

        return parts.Count == 0 ? null : string.Join("/", parts);
    }
}
