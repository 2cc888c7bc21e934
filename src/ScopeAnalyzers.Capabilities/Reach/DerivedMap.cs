using ScopeAnalyzers.Policy.Capabilities;

namespace ScopeAnalyzers.Capabilities.Reach;

/// <summary>The lines by which the capability map holds what the walk finds: as few as say the same.</summary>
public static class DerivedMap
{
    /// <summary>The lines for what neither the map that people wrote nor the explanations hold.</summary>
    /// <param name="found">What was found, in all frameworks together.</param>
    /// <param name="visible">The visible members of each type, in all frameworks together.</param>
    public static IEnumerable<string> Lines(IEnumerable<ReachedMember> found, IReadOnlyDictionary<string, IReadOnlySet<string>> visible)
    {
        var explained = new ExplainedMembers();
        var missing = found.Where(member => !IsIn(CapabilityMap.ByHand, member) && !explained.Contains(member));
        foreach (var group in missing.GroupBy(member => member.Class).OrderBy(group => CapabilityMap.Names.ToList().IndexOf(group.Key)))
        {
            yield return $"[{group.Key}]";
            foreach (var line in group.GroupBy(member => (Type: member.Types[0], Mark: MarkOf(member)))
                .SelectMany(members => OfType(members.Key.Type, members.Key.Mark, [.. members.Select(member => member.Id)], visible))
                .Order(StringComparer.Ordinal))
                yield return line;
        }
    }

    /// <summary>Whether the map, by hand or derived, says of the member what the walk found.</summary>
    public static bool IsMapped(ReachedMember member) => IsIn(CapabilityMap.Whole, member);

    private static bool IsIn(CapabilityLines lines, ReachedMember member) =>
        lines.ClassesOf(member.Id, member.Types, member.Namespace, []).Contains(member.Class)
        || (member.Class == "reflection" && lines.MakingOf(member.Id) is not null);

    private static char MarkOf(ReachedMember member) => member.Class != "reflection" ? '+' : member.ByType ? '~' : '>';

    private static IEnumerable<string> OfType(string type, char mark, HashSet<string> ids,
        IReadOnlyDictionary<string, IReadOnlySet<string>> visible)
    {
        var all = visible[type];
        if (mark == '+' && ids.Count > 1 && ids.SetEquals(all))
            return [$"+ {type}"];
        return ids.GroupBy(NameOf).SelectMany(overloads => all.Where(id => NameOf(id) == overloads.Key).All(ids.Contains)
            ? [$"{mark} {overloads.Key}"]
            : overloads.Select(id => $"{mark} {id}"));
    }

    /// <summary>An id without its parameters and arity: all overloads together.</summary>
    private static string NameOf(string id)
    {
        var open = id.IndexOf('(', StringComparison.Ordinal);
        var name = open < 0 ? id : id[..open];
        var arity = name.IndexOf("``", StringComparison.Ordinal);
        return arity < 0 ? name : name[..arity];
    }
}
