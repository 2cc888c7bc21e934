using System.Collections;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Model;

/// <summary>
/// The rules of a list, found by what a symbol is called: what a list of thousands says of one symbol costs a few look-ups. They are the
/// same rules in the same order, and no decision depends on whether they are indexed.
/// </summary>
public sealed class IndexedRules : IReadOnlyList<Rule>
{
    private readonly IReadOnlyList<Rule> rules;
    private readonly Dictionary<string, List<int>> byKey = new(StringComparer.Ordinal);

    /// <summary>The rules that may be about anything.</summary>
    private readonly List<int> unkeyed = [];

    /// <summary>Indexes rules about symbols; rules of other kinds are found one by one all the same.</summary>
    public IndexedRules(IReadOnlyList<Rule> rules)
    {
        this.rules = rules;
        for (var i = 0; i < rules.Count; i++)
            PlaceOf(rules[i].Match.Key).Add(i);
    }

    /// <inheritdoc/>
    public int Count => rules.Count;

    /// <inheritdoc/>
    public Rule this[int index] => rules[index];

    /// <inheritdoc/>
    public IEnumerator<Rule> GetEnumerator() => rules.GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The rules that can match the resource, in their order, and some that do not.</summary>
    internal IEnumerable<Rule> About(Resource resource)
    {
        if (SymbolKeys.Of(resource) is not { } keys)
            return rules;

        SortedSet<int>? found = null;
        foreach (var key in keys)
        {
            if (byKey.TryGetValue(key, out var places))
                (found ??= [.. unkeyed]).UnionWith(places);
        }

        return (found ?? (IEnumerable<int>)unkeyed).Select(index => rules[index]);
    }

    private List<int> PlaceOf(string? key)
    {
        if (key is null)
            return unkeyed;
        if (!byKey.TryGetValue(key, out var places))
            byKey.Add(key, places = []);
        return places;
    }
}
