namespace ScopeAnalyzers.Review.Git;

/// <summary>An object of git's.</summary>
/// <param name="Type"><c>commit</c>, <c>tree</c>, <c>blob</c> or <c>tag</c>.</param>
/// <param name="Content">Its bytes; null where it is larger than may be read.</param>
internal sealed record GitObject(string Id, string Type, long Size, byte[]? Content);
