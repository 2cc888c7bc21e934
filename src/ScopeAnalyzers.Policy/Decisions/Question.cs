using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>One kind of rule asked about one thing: a resource may raise several, and all must be answered with allow.</summary>
/// <param name="Kind">Whose rules are asked.</param>
/// <param name="Subject">What their patterns are matched with.</param>
/// <param name="Api">The API whose namespace or capability is asked about: what an <c>except</c> of a capability names, and a grant of the API covers.</param>
/// <param name="File">The file in which it is used, for rules with <c>in</c>.</param>
/// <param name="OutsideAllow">Whether no <c>allow</c> list is about it: types that C# writes as keywords (manifest.md, "Namespaces").</param>
internal sealed record Question(Kind Kind, Resource Subject, ApiResource? Api = null, string? File = null, bool OutsideAllow = false);
