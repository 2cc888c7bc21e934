namespace ScopeAnalyzers.Tool.Capabilities;

/// <summary>What the command is asked about: a package, an assembly or all packages of a project.</summary>
/// <param name="Title">How the answer names it.</param>
/// <param name="Files">Its assemblies.</param>
/// <param name="Native">Its files of native code, which nobody reads.</param>
internal sealed record WalkedThing(string Title, IReadOnlyList<string> Files, IReadOnlyList<string> Native);
