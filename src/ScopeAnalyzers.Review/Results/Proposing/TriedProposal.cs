namespace ScopeAnalyzers.Review.Results.Proposing;

/// <summary>What a manifest proposed from the older commits of agents would have meant for the newer ones.</summary>
/// <param name="Older">How many commits it was proposed from.</param>
/// <param name="Newer">How many it was tried on.</param>
/// <param name="Files">How many files the repository has.</param>
/// <param name="Rules">How many rules for files it has.</param>
/// <param name="Proposed">What came of it.</param>
/// <param name="Everything">What would come of one that opens all that a rule can open.</param>
public sealed record TriedProposal(int Older, int Newer, int Files, int Rules, TriedManifest Proposed, TriedManifest Everything);

/// <summary>A manifest, tried.</summary>
/// <param name="Admitted">How many commits it admits whole.</param>
/// <param name="Opened">How many of the repository's files it lets an agent change.</param>
public sealed record TriedManifest(int Admitted, int Opened);
