using ScopeAnalyzers.Tool.Weakening.Reading;

namespace ScopeAnalyzers.Tool.Weakening.Comparing;

/// <summary>Compares the tests of two versions of some files.</summary>
internal static class TestComparison
{
    /// <summary>What became of the tests of the base. All files that a test can have moved to must be there.</summary>
    public static IReadOnlyList<TestEdit> Of(IReadOnlyList<TestFile> old, IReadOnlyList<TestFile> now)
    {
        var pairs = TestPairs.Of(old, now).All;
        var derivedFrom = now.SelectMany(file => file.BaseTypes).ToHashSet();
        return
        [
            .. pairs.Where(pair => pair.Old is { IsTest: true, NeverRuns: false })
                .SelectMany(pair => RemovedTests.Of(pair.Old, pair.Now, derivedFrom).Concat(SkippedTests.Of(pair.Old, pair.Now))),
            .. RemovedCases.Of(pairs),
            .. new WeakenedTests(pairs, now).All(),
        ];
    }
}
