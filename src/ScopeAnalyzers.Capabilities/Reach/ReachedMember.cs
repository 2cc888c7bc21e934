namespace ScopeAnalyzers.Capabilities.Reach;

/// <summary>A member that other assemblies can name, and a class of capability that it leads to.</summary>
/// <param name="Id">Its documentation id; a property or an event answers for its accessors.</param>
/// <param name="Types">Its type and that one's containing types, innermost first, as ids.</param>
/// <param name="Namespace">Its namespace.</param>
/// <param name="Class">The class.</param>
/// <param name="ByType">Whether it does so with a type that it is given: where code writes the type, it is known.</param>
/// <param name="Path">The way there: the methods that are called after it, as a person names them.</param>
public sealed record ReachedMember(string Id, IReadOnlyList<string> Types, string Namespace, string Class, bool ByType,
    IReadOnlyList<string> Path);
