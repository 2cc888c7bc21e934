namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>The scope that is proposed for an agent.</summary>
/// <param name="Agent">The agent's id; <c>*</c> for those whose id is not known.</param>
/// <param name="Commits">How many commits it comes from.</param>
/// <param name="Files">The rules for files, in the order of the tree.</param>
/// <param name="Namespaces">Where the agent may declare; none for anywhere.</param>
internal sealed record ProposedScope(
    string Agent,
    int Commits,
    IReadOnlyList<ProposedRule> Files,
    IReadOnlyList<DeclaredNamespace> Namespaces)
{
    /// <summary>What the scope is called.</summary>
    public string Name => Agent == "*" ? "others" : Agent;
}

/// <summary>A rule for files.</summary>
/// <param name="Files">The files that asked for it.</param>
/// <param name="Commits">The commits that it comes from, the newest first.</param>
internal sealed record ProposedRule(string Pattern, IReadOnlyList<string> Files, IReadOnlyList<string> Commits);
