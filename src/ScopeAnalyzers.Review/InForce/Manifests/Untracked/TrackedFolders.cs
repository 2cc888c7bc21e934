using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests.Reading;

namespace ScopeAnalyzers.Review.InForce.Manifests.Untracked;

/// <summary>The folders of the paths that git tracks; the root, the empty path, always among them.</summary>
internal sealed class TrackedFolders
{
    private readonly Dictionary<string, HashSet<string>> childrenOf = new(StringComparer.Ordinal) { [""] = new(StringComparer.Ordinal) };

    public TrackedFolders(IEnumerable<string> paths)
    {
        foreach (var path in paths)
            Add(Parent(path));
    }

    /// <summary>Whether something is tracked under the folder; letters count in their case, as what lets in is exact.</summary>
    public bool Contains(string folder) => childrenOf.ContainsKey(folder);

    /// <summary>
    /// The folder that was likely meant: the same but for case, else one whose first name that is not there is nearly another's.
    /// </summary>
    public string? Nearest(string folder)
    {
        var segments = folder.Split('/');
        var known = "";
        foreach (var segment in segments)
        {
            var next = Join(known, segment);
            if (!Contains(next))
            {
                var children = childrenOf[known];
                var same = children.FirstOrDefault(child => Folding.Fold(child) == Folding.Fold(segment));
                if ((same ?? NearestName.Of(segment, children)) is not { } child)
                    return null;
                next = Join(known, child);
            }

            known = next;
        }

        return known;
    }

    private static string Join(string folder, string name) => folder.Length == 0 ? name : $"{folder}/{name}";

    private static string Parent(string path) => path.Substring(0, Math.Max(path.LastIndexOf('/'), 0));

    // A name that its parent holds already has been added with all above it.
    private void Add(string folder)
    {
        ChildrenOf(folder);
        while (folder.Length > 0)
        {
            var parent = Parent(folder);
            if (!ChildrenOf(parent).Add(folder.Substring(parent.Length == 0 ? 0 : parent.Length + 1)))
                return;
            folder = parent;
        }
    }

    private HashSet<string> ChildrenOf(string folder)
    {
        if (!childrenOf.TryGetValue(folder, out var children))
            childrenOf.Add(folder, children = new(StringComparer.Ordinal));
        return children;
    }
}
