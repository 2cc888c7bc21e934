namespace ScopeAnalyzers.Review.Git;

/// <summary>The environment that git gets: this process's, without a word about git.</summary>
internal static class GitEnvironment
{
    /// <summary>
    /// Makes the environment. Hooks leak <c>GIT_DIR</c>, <c>GIT_INDEX_FILE</c> and more (<c>git rev-parse --local-env-vars</c>),
    /// and others of git's variables name programs to run or files to write: none goes on.
    /// </summary>
    /// <param name="userConfiguration">
    /// Whether the user's own configuration counts: for the working tree it must (line ends, ignored files); history is read without it.
    /// </param>
    public static void Apply(IDictionary<string, string?> target, bool userConfiguration)
    {
        foreach (var name in Environment.GetEnvironmentVariables().Keys.Cast<string>())
        {
            if (name.StartsWith("GIT_", StringComparison.OrdinalIgnoreCase))
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
