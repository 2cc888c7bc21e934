using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>How a name alone tells a resource, by the word that stands before it in a test and on a command line.</summary>
internal static class NamedKinds
{
    // One row a word: the language that the name must be valid in, and the resource that it names.
    public static readonly (string Word, PatternLanguage Language, Func<string, Resource> Name)[] Rows =
    [
        Row(Kind.Declare, name => new NamespaceResource(Kind.Declare, name)),
        Row(Kind.Use, name => new NamespaceResource(Kind.Use, name)),
        Row(Kind.Capabilities, name => new CapabilityResource(name)),
        Row(Kind.Packages, id => new PackageResource(id)),
        Row(Kind.Projects, path => new ProjectResource(path)),
        Row(Kind.Tools, ToolFacts.Of),
        Row(Kind.Tests, edit => new TestEditResource(edit)),
        ("host", PatternLanguage.Hosts, name => new HostResource(name)),
        ("branch", PatternLanguage.Files, name => new BranchResource(name)),
    ];

    /// <summary>The acts on a file that a rule, a test and a command line name.</summary>
    public static readonly FileAct[] Acts = [FileAct.Add, FileAct.Modify, FileAct.Delete, FileAct.Mode, FileAct.Link];

    /// <summary>An act on a file. A link leads to what its own path's rules are about: a name alone tells no other end.</summary>
    public static FileResource File(string path, FileAct act) => new(path, act, act == FileAct.Link ? path : null);

    /// <summary>The row of a kind.</summary>
    public static (string Word, PatternLanguage Language, Func<string, Resource> Name) Row(Kind kind, Func<string, Resource> name) =>
        (KindTable.Of(kind).Word, KindTable.Of(kind).Language, name);

    /// <summary>What may not be a pattern: in an API's parameter list a star is a pointer.</summary>
    public static string BeforeList(string text) => text.IndexOf('(') is var list and >= 0 ? text.Substring(0, list) : text;
}
