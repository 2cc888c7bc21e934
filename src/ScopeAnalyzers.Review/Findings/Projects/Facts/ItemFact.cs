using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>An item: one piece of an <c>Include</c>, <c>Update</c> or <c>Remove</c>, which <c>;</c> separates.</summary>
/// <param name="Metadata">Its metadata and its attributes other than the verb and the condition; the comparer has no case, as
/// MSBuild's.</param>
/// <param name="Conditions">The conditions it holds under, the outermost first.</param>
internal sealed record ItemFact(
    string Type,
    ItemVerb Verb,
    string Spec,
    IReadOnlyDictionary<string, string> Metadata,
    IReadOnlyList<string> Conditions,
    Extent At) : Fact(At)
{
    public override string Identity => $"{Type.ToUpperInvariant()}\u0001{Verb}\u0001{Spec}";

    public override string Content
    {
        get
        {
            var metadata = Metadata.OrderBy(pair => pair.Key, StringComparer.OrdinalIgnoreCase)
                .Select(pair => $"{pair.Key.ToUpperInvariant()}={pair.Value}");
            return string.Join("\u0001", metadata) + "\u0002" + string.Join("\u0001", Conditions);
        }
    }
}
