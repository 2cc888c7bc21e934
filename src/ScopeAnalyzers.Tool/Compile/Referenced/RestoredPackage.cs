namespace ScopeAnalyzers.Tool.Compile.Referenced;

/// <summary>A package as restore found it for a project.</summary>
/// <param name="Assemblies">The assemblies that the project runs, for all its frameworks.</param>
/// <param name="Unread">What of it nobody reads, and why; null if there is nothing.</param>
internal sealed record RestoredPackage(string Id, string Version, IReadOnlyList<string> Assemblies, string? Unread);
