namespace ScopeAnalyzers.Policy;

/// <summary>The shipped capability classes and the APIs that belong to them (manifest.md, "Capabilities"; <c>capability-map.txt</c>).</summary>
public static class CapabilityMap
{
    private static readonly Lazy<CapabilityLines> Lines = new(() => CapabilityLines.Read(DataFile.Lines("capability-map.txt")));

    /// <summary>The names of the shipped classes, in the map's order.</summary>
    public static IReadOnlyList<string> Names => Lines.Value.Classes;

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
