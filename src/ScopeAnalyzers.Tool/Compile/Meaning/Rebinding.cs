using Microsoft.CodeAnalysis;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>Code that no one edited, and that means something else since the change.</summary>
/// <param name="Path">The source, its full path.</param>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Old">What it was bound to, which is still there, in C# display form.</param>
/// <param name="New">What it is bound to now, in another type.</param>
internal sealed record Rebinding(string Path, int Line, int Column, string Old, ISymbol New);
