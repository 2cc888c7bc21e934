namespace ScopeAnalyzers.Review.Model;

/// <summary>A commit that is about to be made of what is staged: what git tells its hooks.</summary>
/// <param name="Message">The message as far as it is known; empty before it is written.</param>
/// <param name="IndexFile">The index that git commits from, <c>GIT_INDEX_FILE</c>; null for the repository's own.</param>
public sealed record StagedCommit(string Message, string? IndexFile);
