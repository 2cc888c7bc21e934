namespace ScopeAnalyzers.Policy.Model;

/// <summary>The repositories in which an agent may work, as <c>host/owner/name</c>; as a determining rule, <c>agents.ID.repositories</c>.</summary>
public sealed record RepositoryList(string Name, Place Place, IReadOnlyList<string> Repositories);
