using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>One act on a file by one author.</summary>
/// <param name="Author">The number of the author: the commit's index, one more for uncommitted work, or that of a part of either.</param>
/// <param name="Path">The path it was done to.</param>
/// <param name="Current">Where the file is at the end, renames followed, or null if it is gone.</param>
/// <param name="Stands">Whether it is still in the net change; else it was put back.</param>
internal sealed record AuthoredAct(int Author, string Path, FileAct Act, string? Current, bool Stands)
{
    /// <summary>
    /// The other authors whose acts on the file it undid: it deleted what they made, or gave the file the content that it had before them.
    /// </summary>
    public IReadOnlyList<int> Undone { get; init; } = [];

    /// <summary>The author who undid it last, or null if nobody did or it is not known.</summary>
    public int? UndoneBy { get; init; }

    /// <summary>Whether it did nothing but undo others: it gave the file a content that stood before them.</summary>
    public bool IsUndoing { get; init; }
}
