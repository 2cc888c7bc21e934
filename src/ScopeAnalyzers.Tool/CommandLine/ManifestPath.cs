using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Tool.CommandLine;

/// <summary>
/// Reads a path of the command line, which starts at the current folder, as the path that a manifest writes, which starts at the root.
/// </summary>
/// <param name="root">The folder that the manifest's patterns start from, absolute.</param>
/// <param name="folder">The current folder, absolute.</param>
internal sealed class ManifestPath(string root, string folder)
{
    private static readonly PathForm Form = PathForm.OfSystem;

    /// <summary>
    /// The paths of a command. The root is the folder of an <c>agent-scope.json</c> that the user names and that the current folder lies
    /// below, else the repository's root, else the current folder.
    /// </summary>
    /// <param name="manifest">The manifest that the user names, absolute; null if the one in force decides.</param>
    public static ManifestPath For(string? manifest, string folder) => new(
        manifest is not null && Path.GetFileName(manifest) == ManifestPaths.Manifest
            && Form.Below(Path.GetDirectoryName(manifest)!, folder) is not null
            ? Path.GetDirectoryName(manifest)!
            : RepositoryReader.RootOf(folder) ?? folder,
        folder);

    /// <summary>The path from the root, with <c>/</c>; null if it lies outside.</summary>
    public string? FromRoot(string given)
    {
        var path = Form.Plain(given);
        if ((Form.IsRooted(path) ? BelowRoot(path) : BelowRoot(folder) is { } here ? $"{here}/{path}" : null) is not { } fromRoot)
            return null;
        var parts = new List<string>();
        foreach (var part in fromRoot.TrimStart('/').Split('/'))
        {
            if (part == ".." && parts.Count == 0)
                return null;
            if (part == "..")
                parts.RemoveAt(parts.Count - 1);
            else if (part != ".")
                parts.Add(part);
        }

        return string.Join('/', parts);
    }

    // A link above the root, such as a system's temporary folder, gives the repository another name.
    private string? BelowRoot(string path) =>
        Form.Below(root, path) ?? Form.Below(RealPath.Of(root), RealPath.Of(Path.GetFullPath(path)));
}
