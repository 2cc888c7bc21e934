using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Review.Changes;

/// <summary>An act on a file while later ones are still read.</summary>
/// <param name="entry">What the author did to the file, which may be several acts.</param>
/// <param name="undone">The other authors whose acts on the file it undid.</param>
internal sealed class OpenAct(int author, string path, FileAct act, RawEntry entry, IReadOnlyList<int> undone)
{
    public RawEntry Entry { get; } = entry;

    public IReadOnlyList<int> Undone { get; } = undone;

    public int Author { get; } = author;

    public string Path { get; } = path;

    public FileAct Act { get; } = act;

    /// <summary>Where the file is at the end, or null if it is gone.</summary>
    public string? Current { get; set; }

    /// <summary>The author who undid it last, or null if nobody did.</summary>
    public int? UndoneBy { get; set; }

    /// <summary>Whether it did nothing but undo others.</summary>
    public bool IsUndoing { get; set; }
}
