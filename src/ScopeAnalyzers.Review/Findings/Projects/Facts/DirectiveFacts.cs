using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>Reads the facts of a file-based app: the <c>#:</c> lines at the top of a C# file.</summary>
internal static class DirectiveFacts
{
    private static readonly Dictionary<string, string> ItemTypes = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["package"] = "PackageReference",
        ["project"] = "ProjectReference",
        ["include"] = "Compile",
        ["exclude"] = "Compile",
    };

    /// <summary>The facts of a file's text; a file without such lines says nothing.</summary>
    public static ProjectFacts Read(string text)
    {
        var attributes = new List<RootAttributeFact>();
        var properties = new List<PropertyFact>();
        var items = new List<ItemFact>();
        foreach (var (directive, at) in DirectiveLines.Of(text))
        {
            var (kind, rest) = Cut(directive, [' ', '\t']);
            if (ItemTypes.TryGetValue(kind, out var type))
                items.Add(Item(type, kind, rest, at));
            else if (kind == "property")
                properties.Add(Property(rest, at));
            else
                attributes.Add(new RootAttributeFact(kind == "sdk" ? "Sdk" : "#:" + kind, rest.Replace('@', '/'), at));
        }

        return new ProjectFacts(attributes, properties, items, [], []);
    }

    private static ItemFact Item(string type, string kind, string rest, Extent at)
    {
        var (spec, version) = type == "PackageReference" ? Cut(rest, ['@']) : (rest, "");
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (version.Length > 0)
            metadata["Version"] = version;
        return new ItemFact(type, kind == "exclude" ? ItemVerb.Remove : ItemVerb.Include, spec, metadata, [], at);
    }

    private static PropertyFact Property(string rest, Extent at)
    {
        var (name, value) = Cut(rest, ['=']);
        return new PropertyFact(name, value, [], at);
    }

    private static (string Before, string After) Cut(string text, char[] separators)
    {
        var at = text.IndexOfAny(separators);
        return at < 0 ? (text, "") : (text.Substring(0, at).Trim(), text.Substring(at + 1).Trim());
    }
}
