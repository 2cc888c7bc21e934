namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>A type in a signature.</summary>
/// <param name="Text">As the parameter list of a documentation id has it.</param>
/// <param name="Definition">As a documentation id names its definition, without its prefix.</param>
internal sealed record TypeText(string Assembly, string Text, string Definition);
