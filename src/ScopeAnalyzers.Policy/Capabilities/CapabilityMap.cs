using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Capabilities;

/// <summary>
/// The shipped capability classes and the APIs that belong to them (manifest.md, "Scopes"): what people wrote (<c>capability-map.txt</c>),
/// and what the frameworks' own code says also (<c>derived-capabilities.txt</c>).
/// </summary>
public static class CapabilityMap
{
    private const string File = "capability-map.txt", Derived = "derived-capabilities.txt";

    private static readonly Lazy<CapabilityLines> Lines = new(() =>
        CapabilityLines.Read(DataFile.Lines(File).Concat(DataFile.Lines(Derived))));
    private static readonly Lazy<CapabilityLines> Written = new(() => CapabilityLines.Read(DataFile.Lines(File)));
    private static readonly Lazy<HashSet<string>> Makers = new(() => [.. Lines.Value.MakingTypes()]);
    private static readonly Lazy<IReadOnlyList<string>> Classes =
        new(() => [.. DataFile.Lines(File).Where(CapabilityLines.IsClass).Select(CapabilityLines.Class)]);

    /// <summary>The names of the shipped classes, in the map's order. A manifest that is only read needs no more of the map.</summary>
    public static IReadOnlyList<string> Names => Classes.Value;

    /// <inheritdoc cref="CapabilityLines.ClassesOf"/>
    public static IReadOnlyList<string> ClassesOf(string id, IReadOnlyList<string> types, string ns, IReadOnlyList<string> overrides) =>
        Lines.Value.ClassesOf(id, types, ns, overrides);

    /// <summary>Whether the map may say that a member of a type of this plain name makes an object or a call of what it is given.</summary>
    public static bool MayMake(string type) => Makers.Value.Contains(type);

    /// <summary>How a member makes an object or a call of what it is given; null if it does not.</summary>
    /// <param name="id">Its documentation id.</param>
    public static Making? MakingOf(string id) => Lines.Value.MakingOf(id);

    /// <summary>All lines.</summary>
    internal static CapabilityLines Whole => Lines.Value;

    /// <summary>The lines that people wrote, without what is derived.</summary>
    internal static CapabilityLines ByHand => Written.Value;

    /// <summary>What the lines of a class name.</summary>
    internal static IEnumerable<Pattern> PatternsOf(string name) => Lines.Value.OfClass(name);

    /// <summary>Whether a line of the map names the type.</summary>
    internal static bool KnowsType(string id) => Lines.Value.OfType(id).Count > 0;
}
