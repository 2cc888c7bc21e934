namespace ScopeAnalyzers.Review.Changes.CI;

/// <summary>One CI system: how it is known, and where it says what is compared with what (evidence.md, "The base").</summary>
/// <param name="Marker">The variable that is set where it runs.</param>
/// <param name="Bases">The bases that it names, the first that resolves.</param>
/// <param name="Ref">The ref that is built: a full ref, or a branch's short name.</param>
/// <param name="Repository">The repository: an address, or <c>host/owner/name</c>.</param>
internal sealed record CISystem(
    string Name,
    string Marker,
    Func<CIRun, IEnumerable<BaseCandidate?>> Bases,
    Func<CIRun, string?> Ref,
    Func<CIRun, string?> Repository)
{
    /// <summary>The variables that name the tag that is built.</summary>
    public IReadOnlyList<string> TagVariables { get; init; } = [];
}
