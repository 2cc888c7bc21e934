namespace ScopeAnalyzers.Review.Changes;

/// <summary>What one commit did to one file.</summary>
/// <param name="Entry">The file-level change.</param>
/// <param name="Hunks">The lines whose bytes changed, line ends left out; in the order of the file.</param>
/// <param name="ChangedLines">How many lines were added and deleted, together; a line that differs in white space alone is not
/// counted.</param>
/// <param name="NeedsTexts">Whether the hunks do not tell which lines are the same, so that the two texts must be compared.</param>
internal sealed record FileDelta(RawEntry Entry, IReadOnlyList<Hunk> Hunks, long ChangedLines, bool NeedsTexts);
