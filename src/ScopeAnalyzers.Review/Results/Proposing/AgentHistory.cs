using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>What agents did in a repository's last commits.</summary>
/// <param name="Root">The repository's root.</param>
/// <param name="Commits">How many commits were looked at.</param>
/// <param name="Touches">Each act of an agent on a file, the oldest first.</param>
/// <param name="Tracked">The files at HEAD.</param>
/// <param name="Names">By touched C# file that is there still: where agents declare, and the place that says so.</param>
internal sealed record AgentHistory(
    string Root,
    int Commits,
    IReadOnlyList<AgentTouch> Touches,
    IReadOnlyList<string> Tracked,
    IReadOnlyDictionary<string, IReadOnlyList<DeclaredNamespace>> Names);

/// <summary>An agent's act on a file in one commit.</summary>
internal sealed record AgentTouch(string Agent, string Commit, string Path, FileAct Act);

/// <summary>A namespace pattern, and the file that it comes from.</summary>
internal sealed record DeclaredNamespace(string Pattern, string From);
