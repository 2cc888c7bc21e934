using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.CommandLine;
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
        var named = Path.GetFullPath(PathForm.OfSystem.Plain(edit.Path), directory);
        var real = RealPath.Of(named);
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
}
