using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Tool.Weakening.Reading;

namespace ScopeAnalyzers.Tool.Weakening.Comparing;

/// <summary>Finds what leaves out a test that the base ran.</summary>
internal static class SkippedTests
{
    /// <summary>What leaves out a test now and did not before.</summary>
    public static IEnumerable<TestEdit> Of(TestMethod old, TestMethod? now) =>
        now is not { IsTest: true } ? [] : Marks.Added(old.Skips, now.Skips)
            .Select(mark => new TestEdit(TestEdits.Skip, old, mark.At, $"Now {mark.Text}."));
}
