namespace ScopeAnalyzers.Benchmarks;

/// <summary>The median, which one slow run does not move.</summary>
internal static class Median
{
    /// <summary>The middle of the values; of an even number of them, between the two in the middle.</summary>
    public static double Of(IEnumerable<double> values)
    {
        var ordered = values.Order().ToArray();
        return (ordered[(ordered.Length - 1) / 2] + ordered[ordered.Length / 2]) / 2;
    }
}
