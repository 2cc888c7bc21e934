using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Findings.Projects.Comparing;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Acts;

/// <summary>One thing that a change did to a project file, by its meaning, and what it therefore acts on.</summary>
/// <param name="What">What was edited, as it follows "the": <c>package</c>, <c>property</c>, <c>Compile item</c>, …</param>
/// <param name="Thing">Which one.</param>
/// <param name="Resources">What it acts on, one at least; all must be allowed.</param>
/// <param name="At">Where it is in the text after; where it is gone, where it stood before.</param>
/// <param name="Forbidden">Why no rule and no grant lets it in; null for what rules decide.</param>
internal sealed record ProjectAct(Edit Edit, string What, string Thing, IReadOnlyList<Resource> Resources, Extent At,
    Forbidden? Forbidden = null)
{
    /// <summary>The diagnostic of a denial, where it is another than that of its resources; one about a grant's time stays.</summary>
    public string? Id { get; init; }

    /// <summary>Whether it is about the whole file, and so stands where the agent first changed it.</summary>
    public bool IsWhole => At.LastLine == int.MaxValue;

    /// <summary>The act in a word.</summary>
    public string Verb => Edit switch { Edit.Added => "add", Edit.Removed => "remove", _ => "change" };

    /// <summary>One of the resources by the words of logs. Of a file's build logic there may be much: there the thing says which.</summary>
    public ResourceName NameOf(Resource resource) => ResourceName.Of(resource) switch
    {
        { Kind: "build" } build => build with { Act = Verb, Part = $"{What} '{Thing}'" },
        { Kind: "package" or "project" } reference => reference with { Act = Verb },
        var other => other,
    };
}
