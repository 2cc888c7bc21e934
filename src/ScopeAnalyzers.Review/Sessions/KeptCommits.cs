using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>Commits that no branch holds: what was there before a session changed it, or was taken back.</summary>
internal sealed class KeptCommits(GitProcess git)
{
    // Whoever runs the command may have no name in git's settings, and in a session's working tree would have the agent's.
    private static readonly string[] Author =
    [
        "-c", "user.name=agent-scope", "-c", "user.email=agent-scope@localhost", "-c", "author.name=agent-scope",
        "-c", "author.email=agent-scope@localhost", "-c", "committer.name=agent-scope", "-c", "committer.email=agent-scope@localhost",
    ];

    /// <summary>Makes one.</summary>
    public string Make(string tree, IReadOnlyList<string> parents, string message)
    {
        string[] arguments = [.. Author, "commit-tree", tree, .. parents.SelectMany(parent => new[] { "-p", parent }), "-F", "-"];
        return git.Ask(arguments, message + "\n", reader => Utf8.Decode(reader.ReadToEnd())).Trim();
    }

    /// <summary>Makes one and names it by a ref. What the ref named before becomes a parent, so that it stays.</summary>
    public string Keep(string name, string tree, IReadOnlyList<string> parents, string message)
    {
        var before = Find(name);
        var commit = Make(tree, before is null ? parents : [.. parents, before], message);
        git.Text(["update-ref", "-m", message, name, commit, before ?? new string('0', commit.Length)]);
        return commit;
    }

    /// <summary>The commit that a ref names, or null if there is no such ref.</summary>
    public string? Find(string name) => git.Text(["rev-parse", "--verify", "--quiet", name], 1).Trim() is { Length: > 0 } commit ? commit : null;
}
