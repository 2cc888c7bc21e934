namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>A method or field as metadata names it: the same in two compilations, whatever its token.</summary>
/// <param name="Assembly">The assembly's name.</param>
/// <param name="Type">The type's documentation id, without its prefix.</param>
/// <param name="Name">Its own name; of an accessor that of its property or event.</param>
/// <param name="Id">The documentation id of the definition.</param>
internal sealed record MemberName(string Assembly, string Type, string Name, string Id);
