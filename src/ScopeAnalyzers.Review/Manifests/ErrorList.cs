using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Json;

namespace ScopeAnalyzers.Review;

/// <summary>Collects the errors of a manifest. A hostile text can hold a million: beyond <see cref="Most"/> they are only counted.</summary>
internal sealed class ErrorList
{
    /// <summary>More than anyone reads.</summary>
    public const int Most = 1000;

    private readonly List<ManifestError> errors = [];
    private int beyond;

    public bool IsEmpty => errors.Count == 0;

    public void Add(JsonNode node, string message)
    {
        if (errors.Count < Most)
            Add(node.Place, node.Pointer, message);
        else
            beyond++;
    }

    public void Add(JsonNode owner, JsonMember member, string message)
    {
        if (errors.Count < Most)
            Add(member.Place, JsonNode.PointerTo(owner, member.Name), message);
        else
            beyond++;
    }

    public void Add(Place place, string pointer, string message)
    {
        if (errors.Count < Most)
            errors.Add(new(place, pointer, message));
        else
            beyond++;
    }

    /// <summary>All errors, file by file as first met, each in the order of the text.</summary>
    public IReadOnlyList<ManifestError> ToList()
    {
        var files = errors.Select(error => error.Place.File).Distinct().ToList();
        List<ManifestError> sorted =
            [.. errors.OrderBy(error => files.IndexOf(error.Place.File)).ThenBy(error => error.Place.Line).ThenBy(error => error.Place.Column)];
        if (beyond > 0)
            sorted.Add(new(sorted[sorted.Count - 1].Place, "", $"and {beyond} more errors, which are not listed"));
        return sorted;
    }
}
