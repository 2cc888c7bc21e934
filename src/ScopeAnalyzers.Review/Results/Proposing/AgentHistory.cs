using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>What agents did in a repository's last commits.</summary>
/// <param name="Root">The repository's root.</param>
/// <param name="Commits">How many commits were looked at.</param>
/// <param name="Touches">Each act of an agent on a file, the oldest first.</param>
/// <param name="Tracked">The files at the last of the commits.</param>
/// <param name="Names">By touched C# file that is still there: where agents declare, and the place that says so.</param>
internal sealed record AgentHistory(
    string Root,
    int Commits,
    IReadOnlyList<AgentTouch> Touches,
    IReadOnlyList<string> Tracked,
    Lazy<IReadOnlyDictionary<string, IReadOnlyList<DeclaredNamespace>>> Names);

/// <summary>An agent's act on a file in one commit.</summary>
/// <param name="Order">The commit's place in the history, the oldest first.</param>
internal sealed record AgentTouch(string Agent, string Commit, int Order, string Path, FileAct Act);

/// <summary>A namespace pattern, and the file that it comes from.</summary>
internal sealed record DeclaredNamespace(string Pattern, string From);
