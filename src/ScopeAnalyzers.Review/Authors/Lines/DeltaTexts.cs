using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Git;

namespace ScopeAnalyzers.Review.Authors.Lines;

/// <summary>
/// The texts before and after what commits did to files, where the hunks do not tell which lines are the same. They are asked for in the
/// order of paths, in which changes are put together: for several files one wait for git is paid.
/// </summary>
internal sealed class DeltaTexts(GitObjects objects, IReadOnlyList<Commit> commits)
{
    private const int BytesAhead = 4 << 20;

    /// <summary>So many ids are asked for together: those of two texts a file.</summary>
    private const int IdsAhead = 2 * ChangedContents.FilesAhead;

    private static readonly Lazy<IReadOnlyDictionary<string, byte[]>> None = new(() => new Dictionary<string, byte[]>());

    private readonly Lazy<string[]> ids = new(() =>
    [
        .. commits.SelectMany(commit => commit.Files).Where(delta => delta.NeedsTexts)
            .OrderBy(delta => delta.Entry.NewPath, StringComparer.Ordinal)
            .SelectMany(delta => new[] { delta.Entry.OldId, delta.Entry.NewId }).Distinct(),
    ]);

    private Dictionary<string, int>? places;
    private Lazy<IReadOnlyDictionary<string, byte[]>> ahead = None;
    private Lazy<IReadOnlyDictionary<string, byte[]>> next = None;

    /// <summary>The text of an id that a delta has, or null if it is larger than may be read.</summary>
    public byte[]? Find(string id)
    {
        if (!ahead.Value.ContainsKey(id))
            ReadAhead(id);
        return ahead.Value.TryGetValue(id, out var content) ? content : objects.Find(id)?.Content;
    }

    private void ReadAhead(string id)
    {
        places ??= Enumerable.Range(0, ids.Value.Length).ToDictionary(place => ids.Value[place], StringComparer.Ordinal);
        if (!places.TryGetValue(id, out var place))
            return;
        ahead = next.Value.ContainsKey(id) ? next : From(place);
        next = From(place + IdsAhead);
    }

    private Lazy<IReadOnlyDictionary<string, byte[]>> From(int place) =>
        objects.Contents([.. ids.Value.Skip(place).Take(IdsAhead)], BytesAhead);
}
