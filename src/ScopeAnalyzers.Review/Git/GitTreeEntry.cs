namespace ScopeAnalyzers.Review.Git;

/// <summary>One entry of a folder in git's objects.</summary>
/// <param name="Mode">Git's mode: <c>100644</c>, <c>40000</c> for a folder.</param>
internal sealed record GitTreeEntry(string Mode, string Name, string Id)
{
    /// <summary>Whether it is a regular file.</summary>
    public bool IsFile => Mode.StartsWith("100", StringComparison.Ordinal);
}
