namespace ScopeAnalyzers.Review;

/// <summary>A file that the compiler of a project reads.</summary>
/// <param name="Path">Its full path.</param>
/// <param name="DefinedBy">The full path of the file of build logic that names it; empty where none does.</param>
/// <param name="IsFound">Whether a pattern found it in a folder: then no target made it.</param>
public sealed record CompiledFile(string Path, string DefinedBy, bool IsFound);
