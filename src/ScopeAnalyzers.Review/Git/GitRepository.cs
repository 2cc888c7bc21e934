namespace ScopeAnalyzers.Review.Git;

/// <summary>A repository, and what its working tree is on.</summary>
/// <param name="Root">The root of the working tree, absolute, with <c>/</c> and without a final one.</param>
/// <param name="CommonDirectory">The git directory that all working trees of the repository share.</param>
/// <param name="IsShallow">Whether history was cut off when it was cloned.</param>
/// <param name="Head">The commit checked out, or null if the branch has none yet.</param>
/// <param name="Branch">The full name of the branch checked out, or null if HEAD is detached or has no commit yet.</param>
internal sealed record GitRepository(string Root, string CommonDirectory, bool IsShallow, string? Head, string? Branch)
{
    private static readonly string[] Question = ["rev-parse", "--path-format=absolute", "--show-toplevel", "--git-common-dir", "--is-shallow-repository", "--symbolic-full-name", "--verify", "--quiet", "HEAD"];

    /// <summary>The folder above (or at) <paramref name="directory"/> that holds a <c>.git</c>, or null if none does.</summary>
    public static string? FindRoot(string directory) => GitDirectories.RootAbove(directory) is { } root ? Slashes(root) : null;

    /// <summary>Asks git about the repository it runs in.</summary>
    /// <exception cref="GitFailure">There is none, or git refuses it.</exception>
    public static GitRepository Open(GitProcess git, GitObjects objects)
    {
        // Two processes that answer beside each other. Where HEAD has no commit yet, this one ends with 1, and names no branch.
        var head = objects.Promise("HEAD^{commit}");
        var lines = git.Text(Question, 1).Split('\n');
        if (lines.Length < 4)
            throw new GitFailure(GitFailureKind.Unreadable, $"git rev-parse answered '{string.Join(" ", lines)}'");
        var branch = lines[3].StartsWith("refs/heads/", StringComparison.Ordinal) ? lines[3] : null;
        return new GitRepository(Slashes(lines[0]), Slashes(lines[1]), lines[2] == "true", head.Value?.Id, branch);
    }

    private static string Slashes(string path) => path.Replace('\\', '/').TrimEnd('/');
}
