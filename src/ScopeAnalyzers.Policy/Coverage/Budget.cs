namespace ScopeAnalyzers.Policy.Coverage;

/// <summary>How many steps a proof may still take.</summary>
internal sealed class Budget(int steps)
{
    private int left = steps;

    /// <summary>Whether none is left.</summary>
    public bool IsSpent => left == 0;

    /// <summary>Takes steps; false once there are no more.</summary>
    public bool Spend(int steps)
    {
        left = Math.Max(0, left - steps);
        return left > 0;
    }
}
