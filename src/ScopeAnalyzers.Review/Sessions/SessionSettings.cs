using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>
/// The settings of git that hold in a session's working tree alone: who commits, with which key, and by which hooks.
/// </summary>
/// <param name="git">Git in that working tree.</param>
/// <param name="commonDirectory">The git directory that all working trees share.</param>
internal sealed class SessionSettings(GitProcess git, string commonDirectory)
{
    private const int NotThere = 1;
    private const int NothingToUnset = 5;

    /// <summary>The settings that make a commit the session's.</summary>
    public static IReadOnlyDictionary<string, string> Of(
        AgentSession session, string name, string signingFile, string hooks, string sshKeygen) =>
        new Dictionary<string, string>
        {
            ["user.name"] = name,
            ["user.email"] = session.Email,
            // These would stand over the two above.
            ["author.name"] = name,
            ["author.email"] = session.Email,
            ["committer.name"] = name,
            ["committer.email"] = session.Email,
            ["gpg.format"] = "ssh",
            ["gpg.ssh.program"] = sshKeygen,
            ["user.signingKey"] = signingFile,
            ["commit.gpgSign"] = "true",
            ["core.hooksPath"] = hooks,
        };

    /// <summary>What a setting of this working tree alone is, or null if it is not set.</summary>
    public string? OfWorktree(string name) => Value(["config", "--worktree", "--get", name]);

    /// <summary>Where the repository keeps its hooks, which may start from the root of a working tree.</summary>
    public string HooksFolder()
    {
        // Ours stands over all of them on each call, so it is the last.
        var values = git.Read(["config", "--type=path", "--get-all", "core.hooksPath"], reader => Utf8.Decode(reader.ReadToEnd()),
            userConfiguration: true, NotThere).Split(['\n'], StringSplitOptions.RemoveEmptyEntries);
        return values.Length > 1 ? values[values.Length - 2] : $"{commonDirectory}/hooks";
    }

    /// <summary>Lets each working tree have settings of its own.</summary>
    public void Allow()
    {
        var shared = $"{commonDirectory}/config";
        if (Value(["config", "--file", shared, "--type=bool", "--get", "extensions.worktreeConfig"]) == "true")
            return;
        // Git asks that these two move, since they hold for the main working tree alone.
        foreach (var name in new[] { "core.bare", "core.worktree" })
        {
            if (Value(["config", "--file", shared, "--get", name]) is not { } value || (name == "core.bare" && value == "false"))
                continue;
            Run(["config", "--file", $"{commonDirectory}/config.worktree", name, value]);
            Run(["config", "--file", shared, "--unset", name]);
        }

        Run(["config", "--file", shared, "core.repositoryFormatVersion", "1"]);
        Run(["config", "--file", shared, "extensions.worktreeConfig", "true"]);
    }

    /// <summary>Gives settings to this working tree; null takes one away.</summary>
    public void Set(IEnumerable<KeyValuePair<string, string?>> settings)
    {
        foreach (var setting in settings)
        {
            if (setting.Value is not null)
                Run(["config", "--worktree", setting.Key, setting.Value]);
            else
                Run(["config", "--worktree", "--unset-all", setting.Key], NothingToUnset);
        }
    }

    private string? Value(string[] question) =>
        git.Text(question, NotThere).TrimEnd('\n') is { Length: > 0 } value ? value : null;

    private void Run(string[] arguments, params int[] expected) => git.Text(arguments, expected);
}
