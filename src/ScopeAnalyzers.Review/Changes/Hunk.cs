namespace ScopeAnalyzers.Review.Changes;

/// <summary>One hunk of a diff without context: lines taken away, and lines put in their place.</summary>
/// <param name="OldStart">The first line taken away, from 1; where none is, the line after which the new ones stand.</param>
/// <param name="NewStart">The first new line, from 1; where there is none, the line after which the old ones stood.</param>
internal sealed record Hunk(int OldStart, int OldCount, int NewStart, int NewCount);
