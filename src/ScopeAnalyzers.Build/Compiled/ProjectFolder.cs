namespace ScopeAnalyzers.Build.Compiled;

/// <summary>The folder of a project as the compiler sees it.</summary>
internal static class ProjectFolder
{
    /// <summary>
    /// The current folder, if the project is in it: MSBuild and the compiler make full paths from there, with links followed, while the
    /// project's own name may lead through a link. Else the folder that the name says.
    /// </summary>
    /// <param name="project">The full path of the project.</param>
    /// <param name="current">The current folder.</param>
    public static string Of(string project, string current)
    {
        var named = Path.GetDirectoryName(project)!;
        var here = new FileInfo(Path.Combine(current, Path.GetFileName(project)));
        return here.Exists && here.LastWriteTimeUtc == File.GetLastWriteTimeUtc(project) && here.Length == new FileInfo(project).Length
            ? current : named;
    }
}
