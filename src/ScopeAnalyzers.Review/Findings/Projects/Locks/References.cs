using ScopeAnalyzers.Review.Findings.Projects.Facts;

namespace ScopeAnalyzers.Review.Findings.Projects.Locks;

/// <summary>The packages that some files refer to, by id, each with all that is said of it.</summary>
internal sealed class References
{
    private static readonly HashSet<string> Referring = new(["PackageReference", "GlobalPackageReference"], StringComparer.OrdinalIgnoreCase);

    private readonly Dictionary<string, string> said;
    private readonly HashSet<string> referred;

    /// <param name="facts">What the files say.</param>
    public References(IEnumerable<ProjectFacts> facts)
    {
        var items = facts.SelectMany(file => file.Items).Where(item => ItemKind.Of(item.Type).By == ItemSubject.Package).ToList();
        said = items.GroupBy(item => item.Spec, StringComparer.OrdinalIgnoreCase).ToDictionary(
            same => same.Key,
            same => string.Join("\u0003",
                same.Select(item => $"{item.Identity}\u0001{item.Content}").OrderBy(text => text, StringComparer.Ordinal)),
            StringComparer.OrdinalIgnoreCase);
        referred = new(items.Where(item => Referring.Contains(item.Type)).Select(item => item.Spec), StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether the files refer to the package.</summary>
    public bool Hold(string id) => referred.Contains(id);

    /// <summary>Whether they say of the package what the others say.</summary>
    public bool SayTheSameOf(string id, References others) =>
        said.TryGetValue(id, out var own) == others.said.TryGetValue(id, out var other) && own == other;
}
