using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Capabilities;

/// <summary>The shipped capability classes and the APIs that belong to them (manifest.md, "Scopes"; <c>capability-map.txt</c>).</summary>
public static class CapabilityMap
{
    private const string File = "capability-map.txt";

    private static readonly Lazy<CapabilityLines> Lines = new(() => CapabilityLines.Read(DataFile.Lines(File)));
    private static readonly Lazy<IReadOnlyList<string>> Classes = new(() => [.. DataFile.Lines(File).Where(CapabilityLines.IsClass).Select(CapabilityLines.Class)]);

    /// <summary>The names of the shipped classes, in the map's order. A manifest that is only read needs no more of the map.</summary>
    public static IReadOnlyList<string> Names => Classes.Value;

    /// <summary>
    /// The classes that an API belongs to, in the map's order. For each class the most specific line decides: member, type from the
    /// innermost outwards, namespace from the longest. What overrides or implements a member that a line names is of its class too.
    /// </summary>
    /// <param name="id">The API's documentation id.</param>
    /// <param name="types">The type and its containing types, innermost first.</param>
    /// <param name="ns">Its namespace, dotted.</param>
    /// <param name="overrides">The members that it overrides or implements.</param>
    public static IReadOnlyList<string> ClassesOf(string id, IReadOnlyList<string> types, string ns, IReadOnlyList<string> overrides)
    {
        var lines = Lines.Value;
        var decided = Decide(lines.OfMember(id).Concat(types.SelectMany(lines.OfType)).Concat(lines.OfNamespace(ns)));
        foreach (var overridden in overrides)
        {
            foreach (var line in Decide(lines.OfMember(overridden)))
                decided[line.Key] = line.Value || (decided.TryGetValue(line.Key, out var counts) && counts);
        }

        return decided.Count == 0 ? [] : [.. lines.Classes.Where(name => decided.TryGetValue(name, out var counts) && counts)];
    }

    /// <summary>What the lines of a class name.</summary>
    internal static IEnumerable<Pattern> PatternsOf(string name) => Lines.Value.OfClass(name);

    /// <summary>Whether a line of the map names the type.</summary>
    internal static bool KnowsType(string id) => Lines.Value.OfType(id).Count > 0;

    private static Dictionary<string, bool> Decide(IEnumerable<CapabilityLine> mostSpecificFirst)
    {
        var decided = new Dictionary<string, bool>();
        foreach (var line in mostSpecificFirst)
        {
            if (!decided.ContainsKey(line.Class))
                decided.Add(line.Class, line.Counts);
        }

        return decided;
    }
}
