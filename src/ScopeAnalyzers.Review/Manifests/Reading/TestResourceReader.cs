using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Review;

/// <summary>Reads what a test is about: exactly one thing, by its own name and not by a pattern.</summary>
internal sealed class TestResourceReader(DeclaredNames names, ErrorList errors)
{
    // One row a member: the language that its text must be valid in, and the resource that it names.
    private static readonly (string Member, PatternLanguage Language, Func<string, Resource> Name)[] Rows =
    [
        ("file", PatternLanguage.Files, path => new FileResource(path, FileAct.Modify)),
        ("declare", PatternLanguage.Namespaces, name => new NamespaceResource(Kind.Declare, name)),
        ("use", PatternLanguage.Namespaces, name => new NamespaceResource(Kind.Use, name)),
        ("api", PatternLanguage.Apis, id => new ApiResource(NamedSymbol.Of(id))),
        ("capability", PatternLanguage.Names, name => new CapabilityResource(name)),
        ("package", PatternLanguage.Packages, id => new PackageResource(id)),
        ("project", PatternLanguage.Files, path => new ProjectResource(path)),
        ("tool", PatternLanguage.Tools, ToolFacts.Of),
        ("host", PatternLanguage.Hosts, name => new HostResource(name)),
        ("branch", PatternLanguage.Files, name => new BranchResource(name)),
    ];

    private static readonly IReadOnlyList<string> Members = [.. Rows.Select(row => Words.Quote(row.Member))];

    /// <summary>The resource; null, and an error, where there is not exactly one.</summary>
    public Resource? Read(ObjectReading test)
    {
        var written = Rows.Where(row => test.Optional(row.Member) is not null).ToList();
        if (written.Count != 1)
        {
            var there = written.Count == 0 ? "none" : Words.AllOf([.. written.Select(row => Words.Quote(row.Member))]);
            if (written.Count > 1 || !test.HasUnknown)
                errors.Add(test.Node, $"a test is about exactly one of {Words.AnyOf(Members)}, not {there}");
            return null;
        }

        var (member, language, name) = written[0];
        var node = test.Optional(member)!;
        if (node.AsName($"'{member}'", errors) is not { } text)
            return null;
        if (Problem(member, text, language) is { } problem)
            errors.Add(node, problem);
        else if (member == "capability" && !names.Capabilities.Contains(text))
            errors.AddUnknown(node, "capability", names.Capabilities);
        else
            return name(text);
        return null;
    }

    private static string? Problem(string member, string text, PatternLanguage language)
    {
        if (member != "tool" && (NameOf(text).Contains('*') || text.EndsWith("/", StringComparison.Ordinal)))
            return $"{Words.Quote(text)} is a pattern; a test names one {member}, without '*' and without a final '/'";
        if (member == "tool" && ToolFacts.Problem(text) is { } ambiguous)
            return ambiguous;
        return PatternSyntax.Parse(language, text).Error is { } error ? $"{Words.Quote(text)} names no {member}: {error}" : null;
    }

    // In an API's parameter list a star is a pointer.
    private static string NameOf(string text) => text.IndexOf('(') is var list and >= 0 ? text.Substring(0, list) : text;
}
