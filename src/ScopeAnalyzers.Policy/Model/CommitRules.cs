namespace ScopeAnalyzers.Policy.Model;

/// <summary>What a scope asks of an agent's commits, or null if it does not say (manifest.md, "The decision").</summary>
/// <param name="Name">Its place: <c>scopes.web.commits</c>; a determining rule is <c>scopes.web.commits.requireTask</c>.</param>
public sealed record CommitRules(
    string Name,
    Place Place,
    bool? RequireTask,
    bool? RequireSignature,
    bool? Revertible,
    bool? Merges,
    bool HistoryEach);
