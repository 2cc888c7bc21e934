namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>A folder of the repository with what agents touched in it.</summary>
/// <param name="Path">From the repository's root; empty for the root.</param>
internal sealed record Folder(string Path)
{
    private readonly Dictionary<string, Folder> folders = new(StringComparer.Ordinal);
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly List<AgentTouch> own = [];

    /// <summary>The folders in it, in ordinal order.</summary>
    public IEnumerable<Folder> Folders => folders.Values.OrderBy(folder => folder.Path, StringComparer.Ordinal);

    /// <summary>What was touched in this folder itself.</summary>
    public IReadOnlyList<AgentTouch> Own => own;

    /// <summary>What was touched in this folder and those below.</summary>
    public IEnumerable<AgentTouch> Touches => own.Concat(Folders.SelectMany(folder => folder.Touches));

    /// <summary>Whether anything was touched here or below.</summary>
    public bool IsTouched => own.Count > 0 || folders.Values.Any(folder => folder.IsTouched);

    /// <summary>
    /// Whether most of its parts were touched: its folders, and its own files as one part more. A folder around a single folder adds
    /// nothing to that one.
    /// </summary>
    public bool IsMostlyTouched
    {
        get
        {
            var ownParts = files.Count > 0 ? 1 : 0;
            var parts = folders.Count + ownParts;
            var touched = folders.Values.Count(folder => folder.IsTouched) + (own.Count > 0 ? ownParts : 0);
            return (parts > 1 || folders.Count == 0) && touched * 2 > parts;
        }
    }

    /// <summary>The tree of some files with what was touched there; a touch in a folder that is gone counts nowhere.</summary>
    public static Folder Tree(IEnumerable<string> files, IEnumerable<AgentTouch> touches)
    {
        var root = new Folder("");
        foreach (var file in files)
            root.FolderOf(file, makes: true)!.files.Add(file);
        foreach (var touch in touches)
            root.FolderOf(touch.Path, makes: false)?.own.Add(touch);
        return root;
    }

    /// <summary>Whether the file is there, in this folder itself.</summary>
    public bool Holds(string file) => files.Contains(file);

    private Folder? FolderOf(string file, bool makes)
    {
        var folder = this;
        for (var slash = file.IndexOf('/'); slash >= 0; slash = file.IndexOf('/', slash + 1))
        {
            var path = file.Substring(0, slash);
            if (!folder.folders.TryGetValue(path, out var next))
            {
                if (!makes)
                    return null;
                folder.folders.Add(path, next = new Folder(path));
            }

            folder = next;
        }

        return folder;
    }
}
