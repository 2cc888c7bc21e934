namespace ScopeAnalyzers.Review.Changes;

/// <summary>The change cannot be compared with its base; the message holds the command that mends it. It becomes SCOPE003.</summary>
internal sealed class BaseProblem(string message) : Exception(message);
