namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>A key of a message line <c>Key: value</c> that says who had a part in the commit.</summary>
/// <param name="ByName">Whether the value may name the agent without an e-mail.</param>
/// <param name="ToolWithModel">Whether <c>NAME:MODEL</c> names a machine even where the name is not known.</param>
/// <param name="OfGit">Whether git writes the line itself, with the address in brackets: anything else after the key is prose.</param>
internal sealed record AuthorshipKey(string Key, bool ByName = false, bool ToolWithModel = false, bool OfGit = false)
{
    /// <summary>The keys that count. <c>Reviewed-by</c> is not among them: who reviews does not write.</summary>
    public static IReadOnlyList<AuthorshipKey> All { get; } =
    [
        new("Co-authored-by", ByName: true),
        new("Co-developed-by", ByName: true),
        new("Authored-by", ByName: true),
        new("Signed-off-by"),
        new("Assisted-by", ByName: true, ToolWithModel: true),
        new("AI-assisted-by", ByName: true, ToolWithModel: true),
        new("Generated-by", ByName: true),
        new("Claude-Generated-By", ByName: true),
        new("Made-with", ByName: true),
        new("AI-agent", ByName: true),
        new("Entire-Agent", ByName: true),

        // What `git merge --squash` writes of each commit that it squashed.
        new("Author", OfGit: true),
        new("Committer", OfGit: true),
        new("Commit", OfGit: true),
    ];

    /// <summary>The row of a key, without case; null for a key that says nothing of authorship.</summary>
    public static AuthorshipKey? Of(string key) => All.FirstOrDefault(row => row.Key.Equals(key, StringComparison.OrdinalIgnoreCase));
}
