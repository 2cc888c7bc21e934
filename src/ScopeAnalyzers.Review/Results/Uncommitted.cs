namespace ScopeAnalyzers.Review.Results;

/// <summary>The files that differ from HEAD.</summary>
/// <param name="Root">The repository's root, absolute, with <c>/</c> and without a final one, or null if there is no repository.</param>
/// <param name="CommonDirectory">The git directory that all working trees share.</param>
/// <param name="Paths">Relative to the root, with <c>/</c>; of a rename both names.</param>
/// <param name="Problem">Why git does not tell, or null if it does, and where there is no repository.</param>
public sealed record Uncommitted(string? Root, string? CommonDirectory, IReadOnlyList<string> Paths, string? Problem);
