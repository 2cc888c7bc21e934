using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Every object that a manifest may hold (manifest.md). A member that is not here is an error.</summary>
internal static class Shapes
{
    public static readonly Shape Manifest = new(
        "manifest", "the manifest",
        "$schema", "version", "mode", "base", "unattributed", "humans", "ceiling", "scopes", "agents", "environments", "capabilities",
        "protected", "unprotected", "tasks", "tests");

    public static readonly Shape Humans = new("humans", "'humans'", "emails", "signers");

    public static readonly Shape Scope = new(
        "scope", "a scope", [.. KindTable.MembersIn(KindPlaces.Scopes), "limits", "commits"]);

    public static readonly Shape Lists = new("lists", "a kind of resource", "allow", "deny");

    public static readonly Shape CapabilityLists = new("capabilityLists", "'capabilities' of a scope", [.. Lists.Members, "through"]);

    public static readonly Shape PackageLists = new("packageLists", "'packages' of a scope", [.. Lists.Members, "capabilities"]);

    public static readonly Shape TestLists = new(
        "testLists", "'tests' of a scope", ["in", "notIn", .. Lists.Members, "because", "instead"]);

    public static readonly Shape Namespaces = new("namespaces", "'namespaces'", [.. PartsIn(KindPlaces.Scopes)]);

    public static readonly Shape FileRule = new("fileRule", "a rule for files", "match", "except", "acts", "because", "instead", "id");

    public static readonly Shape InFilesRule = new(
        "inFilesRule", "a rule for code, references or build logic", "match", "except", "in", "notIn", "because", "instead", "id");

    public static readonly Shape Rule = new("rule", "a rule", "match", "except", "because", "instead", "id");

    public static readonly Shape Limits = new("limits", "'limits'", "filesPerCommit", "linesPerCommit", "filesPerTask", "linesPerTask");

    public static readonly Shape Limit = new("limit", "a limit", "max", "except");

    public static readonly Shape Commits = new(
        "commits", "'commits'", "requireTask", "requireSignature", "revertible", "merges", "history");

    public static readonly Shape Agent = new(
        "agent", "an agent's entry", "scope", "mode", "repositories", "branches", "expires", "identity");

    /// <summary>The entry <c>*</c>: whoever it means has no identity of its own.</summary>
    public static readonly Shape AnyAgent = new(
        "anyAgent", "the entry '*'", "scope", "mode", "repositories", "branches", "expires");

    public static readonly Shape Identity = new("identity", "'identity'", "emails", "trailers", "signers");

    public static readonly Shape Environment = new("environment", "an environment", "hosts", "files");

    public static readonly Shape Task = new("task", "a task", "agent", "notBefore", "expires", "narrow", "grants");

    public static readonly Shape Grant = new(
        "grant", "a grant", ["id", .. KindTable.MembersIn(KindPlaces.Grants), "because", "approvedBy", "notBefore", "expires"]);

    public static readonly Shape GrantNamespaces = new("grantNamespaces", "'namespaces' of a grant", [.. PartsIn(KindPlaces.Grants)]);

    public static readonly Shape Test = new(
        "test", "a test",
        ["agent", "task", "clock", .. KindTable.In(KindPlaces.Tests).Select(row => row.Word), "host", "branch", "act", "expect", "by"]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Shape> All { get; } =
    [
        Manifest, Humans, Scope, Lists, CapabilityLists, PackageLists, Namespaces, FileRule, InFilesRule, Rule, Limits, Limit, Commits,
        Agent, AnyAgent, Identity, Environment, Task, Grant, GrantNamespaces, Test, TestLists,
    ];

    /// <summary>The shape of the lists of a kind in a scope.</summary>
    public static Shape ListsOf(Kind kind) => kind switch
    {
        Kind.Capabilities => CapabilityLists,
        Kind.Packages => PackageLists,
        Kind.Tests => TestLists,
        _ => Lists,
    };

    /// <summary>The shape of the rules of a kind.</summary>
    public static Shape RuleOf(Kind kind) => KindTable.Of(kind).Shape switch
    {
        RuleShape.File => FileRule,
        RuleShape.InFiles => InFilesRule,
        _ => Rule,
    };

    private static IEnumerable<string> PartsIn(KindPlaces place) => KindTable.In(place).Select(row => row.Part).OfType<string>();
}
