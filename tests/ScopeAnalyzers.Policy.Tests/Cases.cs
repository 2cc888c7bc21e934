namespace ScopeAnalyzers.Policy.Tests;

/// <summary>
/// How many random cases a property is tried on: fewer where the environment's <c>MOST_CASES</c> says so, as for mutation testing.
/// </summary>
internal static class Cases
{
    private static readonly int Most = int.TryParse(Environment.GetEnvironmentVariable("MOST_CASES"), out var most) ? most : int.MaxValue;

    public static int Of(int count) => Math.Min(count, Most);
}
