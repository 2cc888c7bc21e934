using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Requests;

/// <summary>What a grant lists to let something in: a pattern of one kind.</summary>
/// <param name="Id">A path, a documentation id, a namespace, a capability or the like: a pattern that matches it alone.</param>
public sealed record GrantSubject(Kind Kind, string Id)
{
    /// <summary>The kind as a grant writes it; <c>namespaces.use</c> is the member <c>use</c> of <c>namespaces</c>.</summary>
    public string KindName => KindTable.Of(Kind).Name;

    /// <summary>The kinds, as a grant writes them.</summary>
    public static IReadOnlyList<string> KindNames => [.. KindTable.All.Select(row => row.Name)];

    /// <summary>The subject of a kind by its name, or null if there is no such kind.</summary>
    public static GrantSubject? Of(string kindName, string id) => KindTable.Find(kindName) is { } kind ? new(kind, id) : null;

    /// <summary>What a grant would have to list for this decision to be another, or null if no grant changes it.</summary>
    public static GrantSubject? Lifting(Decision decision, Resource resource) =>
        decision.Outcome == Outcome.Deny && decision.By.All(reason => reason.Grantable) ? Of(resource) : null;

    /// <summary>What a grant lists for a resource; null for what it names in another way, or not at all.</summary>
    public static GrantSubject? Of(Resource resource)
    {
        if (resource is CommitResource)
            return null;
        var name = ResourceName.Of(resource);
        var word = resource is NamespaceResource ? name.Act : name.Kind;
        return KindTable.All.FirstOrDefault(row => row.IsGrantedByName && row.Word == word) is { } granted
            ? new(granted.Kind, name.Id) : null;
    }
}
