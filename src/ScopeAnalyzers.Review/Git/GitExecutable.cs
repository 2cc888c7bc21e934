namespace ScopeAnalyzers.Review.Git;

/// <summary>
/// Finds git on the path. By absolute folders alone: a <c>git.exe</c> in the working folder, which an agent could write, is never run.
/// </summary>
internal static class GitExecutable
{
    /// <summary>The full path of git.</summary>
    /// <exception cref="GitFailure">None is on the path.</exception>
    public static string Find(string? path)
    {
        string[] names = Path.DirectorySeparatorChar == '\\' ? ["git.exe"] : ["git"];
        return (path ?? "").Split(Path.PathSeparator)
            .Select(folder => folder.Trim('"'))
            .Where(folder => folder.Length > 0 && Path.IsPathRooted(folder))
            .SelectMany(folder => names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists)
            ?? throw new GitFailure(GitFailureKind.NoGit, "git is not on the path; install git, or add its folder to PATH");
    }
}
