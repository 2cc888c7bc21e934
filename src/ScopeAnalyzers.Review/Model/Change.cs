using System.Text.Json.Serialization;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Model;

/// <summary>One changed path; a rename is a delete and an add.</summary>
/// <param name="Path">Relative to the root, with <c>/</c>.</param>
/// <param name="Agents">Who changed it, or empty if no agent did.</param>
public sealed record Change(string Path, FileAct Act, IReadOnlyList<Touch> Agents)
{
    /// <summary>Whether it is C# by its name.</summary>
    [JsonIgnore]
    public bool IsCSharp => SourceText.IsCSharp(Path);

    /// <summary>Whether a person had a part in it too; known only if an agent did.</summary>
    [JsonIgnore]
    public bool IsPersonsToo { get; init; }

    /// <summary>The lines that people added since the base, as git counts them; known only if an agent had a part in the file.</summary>
    [JsonIgnore]
    public LineSet PersonsLines { get; init; } = LineSet.Empty;
}

/// <summary>One agent's part in a changed path.</summary>
/// <param name="Evidence">All evidence for it, the strongest first.</param>
/// <param name="Session">The agent's session, where the evidence names it.</param>
/// <param name="Commits">The commits, newest first; empty for uncommitted work.</param>
/// <param name="Lines">The lines of the working tree (or of HEAD) that this agent added since the base, as git counts them.</param>
public sealed record Touch(
    string Agent,
    IReadOnlyList<string> Evidence,
    string? Session,
    string? Task,
    IReadOnlyList<string> Commits,
    LineSet Lines)
{
    /// <summary>The lines by the commit that added them, the newest first; only commits that have a line.</summary>
    public IReadOnlyList<CommitLines> ByCommit { get; init; } = [];

    /// <summary>
    /// The commit that added a line, and the evidence for it; for a line that none of them added, the newest and the strongest.
    /// </summary>
    public (string? Commit, string Evidence) Origin(int line) =>
        ByCommit.FirstOrDefault(part => part.Lines.Contains(line)) is { } part
            ? (part.Commit ?? Newest, part.Evidence) : (Newest, Evidence[0]);

    private string? Newest => Commits.Count == 0 ? null : Commits[0];
}

/// <summary>The lines of one agent that one commit added.</summary>
/// <param name="Commit">The commit; null for uncommitted work.</param>
/// <param name="Evidence">The strongest evidence that the agent made it.</param>
public sealed record CommitLines(string? Commit, string Evidence, LineSet Lines);
