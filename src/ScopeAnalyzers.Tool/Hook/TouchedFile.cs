using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>A file that an agent touches, in one working tree that decides about it.</summary>
/// <param name="Resource">The file, as the manifest's rules know it.</param>
/// <param name="FullPath">Where it is, by the name that the agent gave it.</param>
/// <param name="IsGits">Whether it is in a git directory, which no agent writes.</param>
internal sealed record TouchedFile(Workplace Place, FileResource Resource, string FullPath, bool IsGits)
{
    /// <summary>
    /// The command that writes some files of a folder, this one perhaps among them; null if this one is written for sure.
    /// </summary>
    public string? PerhapsBy { get; init; }
}
