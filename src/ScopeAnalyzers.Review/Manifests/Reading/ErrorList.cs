using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Json;

namespace ScopeAnalyzers.Review;

/// <summary>Collects the errors of a manifest. A hostile text can hold a million: beyond <see cref="Most"/> they are only counted.</summary>
/// <param name="first">The file whose errors come first: the manifest's own.</param>
internal sealed class ErrorList(string first)
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

    /// <summary>All errors: the manifest's, then each task file's, in the order of the text.</summary>
    public IReadOnlyList<ManifestError> ToList()
    {
        List<ManifestError> sorted =
        [
            .. errors
                .OrderBy(error => error.Place.File == first ? 0 : 1)
                .ThenBy(error => error.Place.File, StringComparer.Ordinal)
                .ThenBy(error => error.Place.Line)
                .ThenBy(error => error.Place.Column),
        ];
        if (beyond > 0)
            sorted.Add(new(sorted[sorted.Count - 1].Place, "", $"and {beyond} more errors, which are not listed"));
        return sorted;
    }
}
