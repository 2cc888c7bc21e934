namespace ScopeAnalyzers.Review.Changes;

/// <summary>What one commit did to one file.</summary>
/// <param name="Entry">The file-level change.</param>
/// <param name="Hunks">The lines that changed, white space left out; in the order of the file.</param>
internal sealed record FileDelta(RawEntry Entry, IReadOnlyList<Hunk> Hunks)
{
    /// <summary>How many lines were added and deleted, together.</summary>
    public long ChangedLines => Hunks.Sum(hunk => (long)hunk.OldCount + hunk.NewCount);
}
