namespace ScopeAnalyzers.Review.Git;

/// <summary>The paths that git tracks.</summary>
public static class TrackedPaths
{
    /// <summary>All paths in the index below a folder, relative to it, or null if git cannot tell.</summary>
    public static IReadOnlyList<string>? Below(string folder, CancellationToken cancellation)
    {
        if (GitRepository.FindRoot(folder) is null)
            return null;
        try
        {
            return Git(folder, cancellation).Text(["ls-files", "-z"]).Split(['\0'], StringSplitOptions.RemoveEmptyEntries);
        }
        catch (GitFailure)
        {
            return null;
        }
    }

    /// <summary>
    /// Whether a repository tracks files below a folder inside of it: a submodule's folder it tracks as one entry, another repository's not
    /// at all. What git does not tell counts as tracked.
    /// </summary>
    /// <param name="root">The root of the repository's working tree.</param>
    /// <param name="folder">An absolute path.</param>
    public static bool HoldsAny(string root, string folder)
    {
        try
        {
            var git = Git(root, CancellationToken.None);
            string[] arguments = ["ls-files", "-s", "-z", "--", folder];
            return git.Text(arguments).Split(['\0'], StringSplitOptions.RemoveEmptyEntries)
                .Any(entry => !entry.StartsWith("160000 ", StringComparison.Ordinal));
        }
        catch (GitFailure)
        {
            return true;
        }
    }

    /// <summary>
    /// The files at or below a path that git tracks, or does not ignore, relative to the root.
    /// </summary>
    /// <param name="root">The root of the repository's working tree.</param>
    /// <param name="path">A file or a folder, from the root; <c>.</c> for all.</param>
    /// <param name="onlyUntracked">Whether those that git tracks are left out.</param>
    /// <exception cref="InvalidOperationException">Git does not say.</exception>
    public static IReadOnlyList<string> At(string root, string path, bool onlyUntracked)
    {
        string[] which = onlyUntracked ? ["--others", "--exclude-standard"] : ["--cached", "--others", "--exclude-standard"];
        string[] spec = path == "." ? [] : ["--", path];
        try
        {
            return [.. Git(root, CancellationToken.None).Text(["ls-files", "-z", .. which, .. spec])
                .Split(['\0'], StringSplitOptions.RemoveEmptyEntries).Distinct()];
        }
        catch (GitFailure failure)
        {
            throw new InvalidOperationException(failure.Message, failure);
        }
    }

    /// <summary>The paths of a commit, or null if git cannot tell.</summary>
    internal static IReadOnlyList<string>? At(string commit, GitProcess git)
    {
        try
        {
            return git.Text(["ls-tree", "-r", "-z", "--name-only", "--full-tree", commit]).Split(['\0'], StringSplitOptions.RemoveEmptyEntries);
        }
        catch (GitFailure)
        {
            return null;
        }
    }

    private static GitProcess Git(string folder, CancellationToken cancellation) =>
        new(GitExecutable.Find(Environment.GetEnvironmentVariable("PATH")), folder, GitLimits.Default, cancellation);
}
