using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>The kinds of resource that a name alone tells, by the word that stands before it in a test and on a command line.</summary>
internal static class NamedKinds
{
    // One row a word: the language that the name must be valid in, and the resource that it names.
    public static readonly (string Word, PatternLanguage Language, Func<string, Resource> Name)[] Rows =
    [
        ("declare", PatternLanguage.Namespaces, name => new NamespaceResource(Kind.Declare, name)),
        ("use", PatternLanguage.Namespaces, name => new NamespaceResource(Kind.Use, name)),
        ("capability", PatternLanguage.Names, name => new CapabilityResource(name)),
        ("package", PatternLanguage.Packages, id => new PackageResource(id)),
        ("project", PatternLanguage.Files, path => new ProjectResource(path)),
        ("tool", PatternLanguage.Tools, ToolFacts.Of),
        ("host", PatternLanguage.Hosts, name => new HostResource(name)),
        ("branch", PatternLanguage.Files, name => new BranchResource(name)),
    ];

    /// <summary>What may not be a pattern: in an API's parameter list a star is a pointer.</summary>
    public static string BeforeList(string text) => text.IndexOf('(') is var list and >= 0 ? text.Substring(0, list) : text;
}
