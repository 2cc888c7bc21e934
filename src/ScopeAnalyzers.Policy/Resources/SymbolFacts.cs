using ScopeAnalyzers.Policy.Capabilities;

namespace ScopeAnalyzers.Policy.Resources;

/// <summary>A type or member as Policy sees it: the chain that the host builds (architecture.md, "Decisions and their reasons").</summary>
/// <param name="Id">Its documentation id.</param>
/// <param name="Namespace">Its namespace, dotted; <c>&lt;global&gt;</c> for the global one.</param>
/// <param name="Types">The documentation ids of the type and its containing types, innermost first; for a type it is itself the
/// first.</param>
/// <param name="Overrides">The documentation ids of the members it overrides or implements.</param>
/// <param name="Capabilities">The shipped classes it belongs to (<see cref="CapabilityMap"/>).</param>
/// <param name="Keyword">Whether it is a type that C# writes as a keyword, or a member of one.</param>
/// <param name="NameOnly">Whether the id names a method or property and none of its overloads, as in a test of the manifest.</param>
public sealed record SymbolFacts(
    string Id,
    string Namespace,
    IReadOnlyList<string> Types,
    IReadOnlyList<string> Overrides,
    IReadOnlyList<string> Capabilities,
    bool Keyword,
    bool NameOnly = false);
