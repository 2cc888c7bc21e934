using ScopeAnalyzers.Policy.Patterns;

namespace ScopeAnalyzers.Policy.Model;

/// <summary>The largest size that passes (manifest.md, "Rules").</summary>
/// <param name="Name">Its place: <c>scopes.web.limits.linesPerCommit</c>.</param>
/// <param name="Measure">What is counted.</param>
/// <param name="Max">The largest number that passes.</param>
/// <param name="Except">Files that it does not count.</param>
public sealed record Limit(string Name, Place Place, Measure Measure, long Max, IReadOnlyList<Pattern> Except);

/// <summary>What a limit counts; the names are those of the members of <c>limits</c>.</summary>
public enum Measure
{
    /// <summary><c>filesPerCommit</c></summary>
    FilesPerCommit,

    /// <summary><c>linesPerCommit</c></summary>
    LinesPerCommit,

    /// <summary><c>filesPerTask</c></summary>
    FilesPerTask,

    /// <summary><c>linesPerTask</c></summary>
    LinesPerTask,
}
