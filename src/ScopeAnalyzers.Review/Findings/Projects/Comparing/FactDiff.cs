using ScopeAnalyzers.Review.Findings.Projects.Facts;

namespace ScopeAnalyzers.Review.Findings.Projects.Comparing;

/// <summary>Tells what changed between the facts of two texts. Where they stand, and in which order, makes no difference.</summary>
internal static class FactDiff
{
    /// <summary>The changes, those that are there in the order of the text after, then those that are gone.</summary>
    public static IEnumerable<FactChange<T>> Of<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : Fact
    {
        if (before.Count + after.Count == 0)
            return [];
        var was = before.ToLookup(fact => fact.Identity, StringComparer.Ordinal);
        var known = new HashSet<string>(was.Select(facts => facts.Key), StringComparer.Ordinal);
        var kept = after.GroupBy(fact => fact.Identity, StringComparer.Ordinal).SelectMany(facts => Pair([.. was[facts.Key]], [.. facts]));
        known.ExceptWith(after.Select(fact => fact.Identity));
        return kept.Concat(before.Where(fact => known.Contains(fact.Identity)).Select(fact => new FactChange<T>(fact, null)));
    }

    /// <summary>Facts of one identity: there the last one said holds, so that their order counts among themselves.</summary>
    private static IEnumerable<FactChange<T>> Pair<T>(IReadOnlyList<T> before, IReadOnlyList<T> after)
        where T : Fact
    {
        var start = 0;
        while (start < before.Count && start < after.Count && before[start].Content == after[start].Content)
            start++;
        var end = 0;
        while (end < before.Count - start && end < after.Count - start
            && before[before.Count - 1 - end].Content == after[after.Count - 1 - end].Content)
            end++;
        for (var index = start; index < Math.Max(before.Count, after.Count) - end; index++)
        {
            yield return new FactChange<T>(
                index < before.Count - end ? before[index] : null,
                index < after.Count - end ? after[index] : null);
        }
    }
}
