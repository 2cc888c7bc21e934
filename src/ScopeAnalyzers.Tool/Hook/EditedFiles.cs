using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Hook.Protocols;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>The files that an agent names, as the working tree has them.</summary>
/// <param name="root">The repository's root.</param>
/// <param name="directory">The agent's current folder.</param>
internal sealed class EditedFiles(string root, string directory)
{
    /// <summary>What an edit does to the repository, or nothing if the file is outside of it.</summary>
    public IEnumerable<FileResource> Of(HookEdit edit)
    {
        var named = Path.GetFullPath(edit.Path, directory);
        var real = RealPath(named);
        var path = Relative(named) ?? Relative(real);
        if (path is null)
            yield break;
        if (Relative(real) == path || Relative(named) is null)
            yield return new FileResource(path, edit.Act ?? (File.Exists(named) ? FileAct.Modify : FileAct.Add));
        else
            yield return new FileResource(path, FileAct.Link, Relative(real));
    }

    /// <summary>The path from the root, with <c>/</c>; null for one outside of it.</summary>
    public string? Relative(string path)
    {
        var relative = Path.GetRelativePath(root, path).Replace('\\', '/');
        return relative == ".." || relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? null : relative;
    }

    // Follows the links of every folder on the way, so that no name means another file than it says.
    private static string RealPath(string path)
    {
        var parts = path.Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries);
        var real = Path.GetPathRoot(path)!;
        foreach (var part in path.StartsWith(real, StringComparison.Ordinal) && Path.DirectorySeparatorChar == '\\' ? parts.Skip(1) : parts)
        {
            real = Path.Combine(real, part);
            FileSystemInfo entry = Directory.Exists(real) ? new DirectoryInfo(real) : new FileInfo(real);
            if (entry.LinkTarget is not null)
                real = entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? real;
        }

        return real;
    }
}
