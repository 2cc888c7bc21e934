namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>Where a line comes from: who added it, and who moved it to where it is.</summary>
/// <param name="Owner">The author's number; <see cref="LineOwners.Base"/> for a line that was there before the change.</param>
/// <param name="Moved">The last time that its file was moved, or null if it never was.</param>
internal readonly record struct LineOrigin(int Owner, Move? Moved = null);

/// <summary>A file was given another name.</summary>
/// <param name="Author">The number of who did it.</param>
/// <param name="From">Its name before.</param>
/// <param name="To">Its name after.</param>
/// <param name="Before">The time before that; null for the first.</param>
internal sealed record Move(int Author, string From, string To, Move? Before)
{
    /// <summary>This move and those before it.</summary>
    public IEnumerable<Move> All()
    {
        for (Move? move = this; move is not null; move = move.Before)
            yield return move;
    }
}
