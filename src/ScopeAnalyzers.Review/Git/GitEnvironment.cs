namespace ScopeAnalyzers.Review.Git;

/// <summary>The environment that git gets: this process's, without a word about git.</summary>
internal static class GitEnvironment
{
    private static readonly string[] Names = ["GIT_AUTHOR_NAME", "GIT_AUTHOR_EMAIL", "GIT_COMMITTER_NAME", "GIT_COMMITTER_EMAIL"];

    /// <summary>
    /// Makes the environment. Hooks leak <c>GIT_DIR</c>, <c>GIT_INDEX_FILE</c> and more (<c>git rev-parse --local-env-vars</c>),
    /// and others of git's variables name programs to run or files to write: none goes on, but for what the user is called.
    /// </summary>
    /// <param name="userConfiguration">
    /// Whether the user's own configuration counts: for the working tree it must (line ends, ignored files), and for a commit that is made
    /// (who makes it); history is read without it.
    /// </param>
    public static void Apply(IDictionary<string, string?> target, bool userConfiguration)
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>())
        {
            if (name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase) && !(userConfiguration && Names.Contains(name)))
                target.Remove(name);
        }

        target["LC_ALL"] = "C";
        target["LANGUAGE"] = "C";
        target["TZ"] = "UTC";
        target["GIT_OPTIONAL_LOCKS"] = "0";
        target["GIT_TERMINAL_PROMPT"] = "0";
        target["GIT_NO_LAZY_FETCH"] = "1";
        // Versions that do not know GIT_NO_LAZY_FETCH: no way out is allowed, so a lazy fetch fails at once.
        target["GIT_ALLOW_PROTOCOL"] = "none";
        target["GIT_GRAFT_FILE"] = "/dev/null";
        target["GIT_ATTR_NOSYSTEM"] = "1";
        target["GIT_PAGER"] = "cat";
        if (!userConfiguration)
        {
            target["GIT_CONFIG_NOSYSTEM"] = "1";
            target["GIT_CONFIG_GLOBAL"] = "/dev/null";
        }
    }
}
