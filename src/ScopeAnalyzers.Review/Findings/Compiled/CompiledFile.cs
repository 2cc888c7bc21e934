namespace ScopeAnalyzers.Review.Findings.Compiled;

/// <summary>A file that the compiler of a project reads.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="DefinedBy">The full path of the file of build logic that names it, or empty if none does.</param>
/// <param name="IsFound">Whether a pattern found it in a folder: then no target made it.</param>
public sealed record CompiledFile(string Path, string DefinedBy, bool IsFound)
{
    /// <summary>
    /// Whether the compiler runs it, as an analyzer or a generator, and does not only read it. The SDK names all of these again, so
    /// <see cref="DefinedBy"/> is the project that it was built from, or empty if it was from none.
    /// </summary>
    public bool IsRun { get; init; }
}
