using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review;

/// <summary>A resource as someone writes it (cli.md, <c>explain</c>): a path, a documentation id, or a kind and a name.</summary>
public static class ResourceText
{
    // One row a prefix: the language that the name must be valid in, and the resource that it names.
    private static readonly (string Prefix, PatternLanguage Language, Func<string, Resource> Name)[] Rows =
    [
        ("declare:", PatternLanguage.Namespaces, name => new NamespaceResource(Kind.Declare, name)),
        ("use:", PatternLanguage.Namespaces, name => new NamespaceResource(Kind.Use, name)),
        ("capability:", PatternLanguage.Names, name => new CapabilityResource(name)),
        ("package:", PatternLanguage.Packages, id => new PackageResource(id)),
        ("project:", PatternLanguage.Files, path => new ProjectResource(path)),
        ("build:", PatternLanguage.Files, path => new BuildResource(path)),
        ("tool:", PatternLanguage.Tools, ToolFacts.Of),
        ("environment:", PatternLanguage.Names, name => new EnvironmentResource(name)),
        ("host:", PatternLanguage.Hosts, name => new HostResource(name)),
        ("branch:", PatternLanguage.Files, name => new BranchResource(name)),
        ("add:", PatternLanguage.Files, path => new FileResource(path, FileAct.Add)),
        ("delete:", PatternLanguage.Files, path => new FileResource(path, FileAct.Delete)),
    ];

    /// <summary>Reads one.</summary>
    /// <param name="problem">What is wrong, and what to write instead; null where there is a resource.</param>
    public static Resource? Parse(string text, out string? problem)
    {
        var row = Array.Find(Rows, row => text.StartsWith(row.Prefix, StringComparison.Ordinal));
        if (row.Prefix is not null)
            return Named(text, text.Substring(row.Prefix.Length), row.Language, row.Name, out problem);
        return IsId(text)
            ? Named(text, text, PatternLanguage.Apis, id => new ApiResource(NamedSymbol.Of(id)), out problem)
            : Named(text, Relative(text), PatternLanguage.Files, path => new FileResource(path, FileAct.Modify), out problem);
    }

    private static bool IsId(string text) => text.Length > 2 && text[1] == ':' && "NTMPFE".Contains(text[0]);

    private static string Relative(string path)
    {
        var slashes = path.Replace('\\', '/');
        return slashes.StartsWith("./", StringComparison.Ordinal) ? slashes.Substring(2) : slashes;
    }

    private static Resource? Named(string text, string name, PatternLanguage language, Func<string, Resource> resource, out string? problem)
    {
        problem = language != PatternLanguage.Tools && BeforeList(name).Contains('*')
            ? $"'{text}' is a pattern: name one resource, without '*'"
            : PatternSyntax.Parse(language, name).Error is { } error ? $"'{text}' names no resource: {error}" : null;
        return problem is null ? resource(name) : null;
    }

    // In an API's parameter list a star is a pointer.
    private static string BeforeList(string text) => text.IndexOf('(') is var list and >= 0 ? text.Substring(0, list) : text;
}
