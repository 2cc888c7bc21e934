using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Requests;

/// <summary>What a grant lists to let something in: a pattern of one kind.</summary>
/// <param name="Id">A path, a documentation id, a namespace, a capability or the like: a pattern that matches it alone.</param>
public sealed record GrantSubject(Kind Kind, string Id)
{
    /// <summary>The kind as a grant writes it; <c>namespaces.use</c> is the member <c>use</c> of <c>namespaces</c>.</summary>
    public string KindName => KindTable.NameOf(Kind);

    /// <summary>The kinds, as a grant writes them.</summary>
    public static IReadOnlyList<string> KindNames => [.. KindTable.Names];

    /// <summary>The subject of a kind by its name; null where there is no such kind.</summary>
    public static GrantSubject? Of(string kindName, string id) => KindTable.Find(kindName) is { } kind ? new(kind, id) : null;

    /// <summary>What a grant would have to list for this decision to be another; null where no grant changes it.</summary>
    public static GrantSubject? Lifting(Decision decision, Resource resource) =>
        decision.Outcome == Outcome.Deny && decision.By.All(reason => reason.Grantable) ? Of(resource) : null;

    /// <summary>What a grant lists for a resource; null for what it names in another way, or not at all.</summary>
    public static GrantSubject? Of(Resource resource) => resource switch
    {
        FileResource file => new(Kind.Files, file.Path),
        NamespaceResource space => new(space.Act, space.Name),
        ApiResource api => new(Kind.Apis, api.Symbol.Id),
        CapabilityResource capability => new(Kind.Capabilities, capability.Name),
        PackageResource package => new(Kind.Packages, package.Id),
        ProjectResource project => new(Kind.Projects, project.Path),
        BuildResource build => new(Kind.Build, build.Project),
        _ => null,
    };
}
