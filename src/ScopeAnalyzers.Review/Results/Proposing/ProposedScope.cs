namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>The scope that is proposed for an agent.</summary>
/// <param name="Agent">The agent's id; <c>*</c> for those whose id is not known.</param>
/// <param name="Commits">How many commits it comes from.</param>
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
/// <param name="Files">How many files asked for it.</param>
/// <param name="Example">One of them.</param>
/// <param name="Commits">The commits that it comes from, the newest first.</param>
internal sealed record ProposedRule(string Pattern, int Files, string Example, IReadOnlyList<string> Commits);
