namespace ScopeAnalyzers.Tool.Hook.Shell.Reading;

/// <summary>One simple command of a line, or a bracket around some.</summary>
/// <param name="Words">Its words.</param>
/// <param name="Writes">The files that its redirections write.</param>
/// <param name="After">The operator behind it: <c>&amp;&amp;</c>, <c>||</c>, <c>|</c>, <c>;</c>, <c>(</c> or <c>)</c>.</param>
internal sealed record ShellPiece(IReadOnlyList<ShellWord> Words, IReadOnlyList<ShellWord> Writes, string After)
{
    /// <summary>The text of its here-document, or null if it has none, or one in which the shell puts in something.</summary>
    public string? Document { get; init; }
}
