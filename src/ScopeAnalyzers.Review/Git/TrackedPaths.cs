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
            var git = new GitProcess(GitExecutable.Find(Environment.GetEnvironmentVariable("PATH")), folder, GitLimits.Default, cancellation);
            return git.Text(["ls-files", "-z"]).Split(['\0'], StringSplitOptions.RemoveEmptyEntries);
        }
        catch (GitFailure)
        {
            return null;
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
}
