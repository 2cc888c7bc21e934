using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Collects the errors of a manifest. A hostile text can hold a million: beyond <see cref="Most"/> they are but counted.</summary>
/// <param name="first">The file whose errors come first: the manifest's own.</param>
internal sealed class ErrorList(string first)
{
    /// <summary>More than anyone reads.</summary>
    public const int Most = 1000;

    private readonly List<ManifestError> errors = [];
    private int beyond;

    public bool IsEmpty => errors.Count == 0;

    /// <summary>An error at a value.</summary>
    public void Add(JsonNode node, string message)
    {
        if (HasRoom())
            errors.Add(new(node.Place, node.Pointer, message));
    }

    /// <summary>An error at a member's name.</summary>
    public void Add(JsonNode owner, JsonMember member, string message)
    {
        if (HasRoom())
            errors.Add(new(member.Place, JsonNode.PointerTo(owner, member.Name), message));
    }

    /// <summary>An error at a place that no value has.</summary>
    public void Add(Place place, string pointer, string message)
    {
        if (HasRoom())
            errors.Add(new(place, pointer, message));
    }

    /// <summary>A string that has not the form of what it should be.</summary>
    /// <param name="thing">What it should be, as it follows "is not a valid".</param>
    /// <param name="advice">What to write, as it follows "write".</param>
    public void AddWrong(JsonNode node, string thing, string advice) =>
        Add(node, $"{Words.Quote(node.Text)} is not a valid {thing}: write {advice}");

    /// <summary>A member whose name its object has already.</summary>
    public void AddRepeated(JsonNode owner, string name, Place place, Place first)
    {
        if (HasRoom())
        {
            var message = $"{Words.Quote(name)} appears twice in this object, first at {first}; keep one of them";
            errors.Add(new(place, JsonNode.PointerTo(owner, name), message));
        }
    }

    /// <summary>A reference to what is not there; the search for the nearest name is spared where the error is only counted.</summary>
    /// <param name="thing">What is referred to: <c>scope</c>.</param>
    public void AddUnknown(JsonNode node, string thing, IEnumerable<string> valid, string note = "")
    {
        if (HasRoom())
            errors.Add(new(node.Place, node.Pointer, UnknownName(node.Text, thing, valid) + note));
    }

    /// <summary>A member that its object does not have.</summary>
    public void AddUnknown(JsonNode owner, JsonMember member, Shape shape)
    {
        if (HasRoom())
            errors.Add(new(member.Place, JsonNode.PointerTo(owner, member.Name), UnknownMember(member.Name, shape)));
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

    private static string UnknownName(string name, string thing, IEnumerable<string> valid) =>
        $"there is no {thing} {Words.Quote(name)}; {NearestName.Advice(name, valid)}";

    private static string UnknownMember(string name, Shape shape) =>
        $"{shape.Thing} has no member {Words.Quote(name)}; {MemberAdvice.On(name, shape)}";

    private bool HasRoom()
    {
        if (errors.Count < Most)
            return true;
        beyond++;
        return false;
    }
}
