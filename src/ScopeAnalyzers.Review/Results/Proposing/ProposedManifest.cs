namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>A manifest that is proposed from what agents did.</summary>
/// <param name="Root">The repository's root; null where there is no repository.</param>
/// <param name="Text">Its text; null where none can be proposed.</param>
/// <param name="Commits">How many commits it comes from.</param>
/// <param name="Agents">The agents that it has entries for.</param>
/// <param name="NotAdmitted">Paths that agents changed and that it keeps from them.</param>
/// <param name="Problem">Why none can be proposed; null where one is.</param>
public sealed record ProposedManifest(
    string? Root, string? Text, int Commits, IReadOnlyList<string> Agents, IReadOnlyList<string> NotAdmitted, string? Problem = null);
