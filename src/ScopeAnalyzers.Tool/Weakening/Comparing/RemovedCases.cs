using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Tool.Weakening.Reading;

namespace ScopeAnalyzers.Tool.Weakening.Comparing;

/// <summary>
/// Finds tests that are run with fewer cases than before. A case that another test has now moved; one that another took the place of
/// changed.
/// </summary>
internal static class RemovedCases
{
    private const int MostTold = 3;

    /// <summary>The tests with cases that are gone.</summary>
    public static IEnumerable<TestEdit> Of(IReadOnlyList<(TestMethod Old, TestMethod? Now)> pairs)
    {
        var moved = pairs.Where(pair => pair.Now is not null).GroupBy(pair => pair.Now!)
            .SelectMany(same => Marks.Added(same.SelectMany(pair => pair.Old.Cases), same.Key.Cases)).Select(mark => mark.Text).ToHashSet();
        return
            from same in pairs.Where(pair => pair.Now is { IsTest: true } && pair.Old is { IsTest: true, NeverRuns: false })
                .GroupBy(pair => pair.Now!)
            where !same.Key.HasCasesElsewhere || same.All(pair => pair.Old.HasCasesElsewhere)
            from pair in same
            let gone = Marks.Added(same.Key.Cases, pair.Old.Cases).Where(mark => !moved.Contains(mark.Text)).ToList()
            let added = Marks.Added(same.SelectMany(each => each.Old.Cases), same.Key.Cases).Count
            where gone.Count > added && !IsWrittenOut(pair.Old, same.Key)
            select new TestEdit(TestEdits.Remove, pair.Old, gone[^1].At, Told(gone, gone.Count - added)) { IsAtBase = true };
    }

    // Cases that are statements of one test now: it has an assertion for each.
    private static bool IsWrittenOut(TestMethod old, TestMethod now) => now.Cases.Count == 0
        && now.Assertions.Value.Count > old.Assertions.Value.Count && now.Assertions.Value.Count >= old.Cases.Count;

    private static string Told(List<TestMark> gone, int count)
    {
        var named = string.Join(", ", gone.Take(MostTold).Select(mark => mark.Text)) + (gone.Count > MostTold ? ", …" : "");
        return count == gone.Count
            ? $"It is not run with {named} any more: the base has the case here."
            : $"It is run with fewer cases ({count} of {named}): the base has them here.";
    }
}
