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
    private static readonly StringComparison Case = OperatingSystem.IsWindows()
        ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;

    /// <summary>
    /// The paths of a command. The root is the folder of an <c>agent-scope.json</c> that the user names and that the current folder lies
    /// below, else the repository's root, else the current folder.
    /// </summary>
    /// <param name="manifest">The manifest that the user names, absolute; null if the one in force decides.</param>
    public static ManifestPath For(string? manifest, string folder) => new(
        manifest is not null && Path.GetFileName(manifest) == ManifestPaths.Manifest
            && Below(Path.GetDirectoryName(manifest)!, folder) is not null
            ? Path.GetDirectoryName(manifest)!
            : RepositoryReader.RootOf(folder) ?? folder,
        folder);

    /// <summary>The path from the root, with <c>/</c>; null if it lies outside.</summary>
    public string? FromRoot(string given)
    {
        var path = Slashes(given);
        if ((Path.IsPathRooted(path) ? Below(root, path) : $"{Below(root, folder)}/{path}") is not { } fromRoot)
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

    /// <summary>What follows a folder in a path; null if the path is not in it.</summary>
    private static string? Below(string folder, string path)
    {
        var (start, whole) = (Slashes(folder).TrimEnd('/') + "/", Slashes(path));
        return whole.StartsWith(start, Case) ? whole[start.Length..] : string.Equals(whole + "/", start, Case) ? "" : null;
    }

    // Elsewhere than on Windows a name may hold a backslash.
    private static string Slashes(string path) => OperatingSystem.IsWindows() ? path.Replace('\\', '/') : path;
}
