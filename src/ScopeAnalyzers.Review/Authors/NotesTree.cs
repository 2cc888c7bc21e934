using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Authors;

/// <summary>
/// Finds git notes without a process of their own: a tree of blobs named by commits, which git fans out into folders as it grows.
/// </summary>
internal sealed class NotesTree(GitObjects objects, string reference)
{
    private readonly Dictionary<string, Dictionary<string, string>> folders = new(StringComparer.Ordinal);
    private readonly Lazy<string?> root = new(() => objects.Find(reference + "^{tree}")?.Id);

    /// <summary>The note of a commit, or null if it has none.</summary>
    /// <exception cref="GitFailure">The notes cannot be read.</exception>
    public GitObject? Of(string commit)
    {
        var folder = root.Value;
        for (var taken = 0; folder is not null && taken < commit.Length; taken += 2)
        {
            var entries = Entries(folder);
            if (entries.TryGetValue(commit.Substring(taken), out var note))
                return objects.Find(note) is { Type: "blob" } blob ? blob : null;
            folder = entries.TryGetValue(commit.Substring(taken, 2), out var next) ? next : null;
        }

        return null;
    }

    private Dictionary<string, string> Entries(string tree)
    {
        if (!folders.TryGetValue(tree, out var entries))
        {
            entries = new Dictionary<string, string>(StringComparer.Ordinal);
            if (objects.Find(tree) is { Type: "tree" } folder)
            {
                foreach (var entry in GitTree.Entries(folder))
                    entries[entry.Name] = entry.Id;
            }

            folders.Add(tree, entries);
        }

        return entries;
    }
}
