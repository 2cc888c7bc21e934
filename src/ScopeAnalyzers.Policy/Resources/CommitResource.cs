namespace ScopeAnalyzers.Policy.Resources;

/// <summary>A commit, by what limits and <c>commits</c> rules ask of it (manifest.md, "Rules" and "The decision").</summary>
/// <param name="Files">The files that the commit changes.</param>
/// <param name="Lines">The lines that it adds and removes.</param>
/// <param name="TaskFiles">The files of the whole task, or null if they are not known or there is no task: not evaluated then.</param>
/// <param name="TaskLines">The lines of the whole task; null likewise.</param>
/// <param name="HasSignature">Whether a key of the agent's signed it.</param>
/// <param name="Merge">Whether it has several parents.</param>
/// <param name="Revertible">Whether it can be reverted on its own, or null if no one tried, and it is not evaluated then.</param>
public sealed record CommitResource(
    Size Files,
    Size Lines,
    Size? TaskFiles = null,
    Size? TaskLines = null,
    bool HasSignature = false,
    bool Merge = false,
    bool? Revertible = null) : Resource;

/// <summary>A count, by path where paths are known: files that a limit excepts can be left out then.</summary>
/// <param name="Total">The count over all paths.</param>
/// <param name="ByPath">The count of each path, or null if only the total is known, and no exception lessens it.</param>
public sealed record Size(long Total, IReadOnlyDictionary<string, long>? ByPath = null)
{
    /// <summary>The size of these paths.</summary>
    public static Size Of(IReadOnlyDictionary<string, long> byPath) => new(byPath.Values.Sum(), byPath);
}

/// <summary>The repository that an agent works in, as <c>host/owner/name</c>.</summary>
public sealed record RepositoryResource(string Name) : Resource;
