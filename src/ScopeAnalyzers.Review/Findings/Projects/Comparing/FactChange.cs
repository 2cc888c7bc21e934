namespace ScopeAnalyzers.Review.Findings.Projects.Comparing;

/// <summary>A fact before and after a change; one of the two may be missing.</summary>
internal sealed record FactChange<T>(T? Before, T? After)
    where T : class
{
    /// <summary>What happened to it.</summary>
    public Edit Edit => Before is null ? Edit.Added : After is null ? Edit.Removed : Edit.Changed;

    /// <summary>The fact as it is, or was where it is gone.</summary>
    public T Fact => After ?? Before!;
}
