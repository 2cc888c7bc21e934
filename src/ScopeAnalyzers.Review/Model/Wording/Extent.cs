namespace ScopeAnalyzers.Review.Model.Wording;

/// <summary>Where something is in a text.</summary>
/// <param name="Line">The first line, from 1, as git counts them.</param>
/// <param name="Column">The column there, from 1, in UTF-16 units.</param>
/// <param name="LastLine">The last line, included.</param>
internal readonly record struct Extent(int Line, int Column, int LastLine);
