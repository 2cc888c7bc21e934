using ScopeAnalyzers.Tool.Weakening.Reading;

namespace ScopeAnalyzers.Tool.Weakening.Comparing;

/// <summary>Compares two lists of marks by their texts; of several with one text the last ones count as added.</summary>
internal static class Marks
{
    /// <summary>The marks that the second list has and the first does not.</summary>
    public static IReadOnlyList<TestMark> Added(IEnumerable<TestMark> old, IEnumerable<TestMark> now)
    {
        var known = old.GroupBy(mark => mark.Text).ToDictionary(same => same.Key, same => same.Count());
        return [.. now.GroupBy(mark => mark.Text).SelectMany(same => same.Skip(known.GetValueOrDefault(same.Key)))];
    }
}
