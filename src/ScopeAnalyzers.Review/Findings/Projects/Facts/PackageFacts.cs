using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>The items by which the facts of a package manager's own files are told.</summary>
internal static class PackageFacts
{
    /// <summary>Where packages come from.</summary>
    public const string Source = "PackageSource";

    /// <summary>Anything else that steers which packages come, and what they bring.</summary>
    public const string Setting = "PackageSetting";

    private const string Reference = "PackageReference";

    /// <summary>A package that is asked for; how is of no matter, since a package is evaluated by its id.</summary>
    public static ItemFact Package(string id, string how, Extent at) => Item(Reference, id, at, how);

    /// <summary>A source or a setting.</summary>
    public static ItemFact Other(string type, string text, Extent at) => Item(type, text, at, "");

    /// <summary>The facts of a file that has these items.</summary>
    public static ProjectFacts Of(IReadOnlyList<ItemFact> items) => new([], [], items, [], []);

    private static ItemFact Item(string type, string spec, Extent at, string how)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        if (how.Length > 0)
            metadata["Version"] = how;
        return new ItemFact(type, ItemVerb.Include, spec, metadata, [], at);
    }
}
