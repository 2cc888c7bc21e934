namespace ScopeAnalyzers.Review.Changes.CI;

/// <summary>What the CI system says of the run. Its word is trusted; an agent's branch cannot change it.</summary>
/// <param name="System">Its name; null outside CI.</param>
/// <param name="Bases">Bases to try, in this order, or empty if it names none.</param>
/// <param name="HeadBranch">The short name of the branch that is evaluated, or null if it is not a branch or not known.</param>
/// <param name="Repository">The repository, as <c>host/owner/name</c>, or null if it is not known.</param>
/// <param name="IsTag">Whether a tag is built: there is no change to evaluate.</param>
/// <param name="Problems">What could not be read, and what to do about it.</param>
internal sealed record CIContext(
    string? System,
    IReadOnlyList<BaseCandidate> Bases,
    string? HeadBranch,
    string? Repository,
    bool IsTag,
    IReadOnlyList<string> Problems)
{
    /// <summary>Outside CI.</summary>
    public static CIContext None { get; } = new(null, [], null, null, false, []);

    /// <summary>Whether the process runs in CI, where what cannot be evaluated is an error.</summary>
    public bool IsCI => System is not null;
}
