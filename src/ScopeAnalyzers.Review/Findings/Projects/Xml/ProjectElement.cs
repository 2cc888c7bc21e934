using System.Text;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Xml;

/// <summary>An XML element of a project file, comments and white space left out.</summary>
internal sealed class ProjectElement(string name)
{
    private readonly List<ProjectElement> children = [];
    private readonly List<ProjectAttribute> attributes = [];
    private readonly StringBuilder text = new();
    private string? canonical;

    public string Name { get; } = name;

    public IReadOnlyList<ProjectAttribute> Attributes => attributes;

    public IReadOnlyList<ProjectElement> Children => children;

    /// <summary>The characters between its tags, without those of its children.</summary>
    public string Text => text.ToString().Trim();

    /// <summary>The start tag.</summary>
    public Extent StartTag { get; internal set; }

    /// <summary>The whole element.</summary>
    public Extent At { get; internal set; }

    /// <summary>
    /// One text for all forms that mean the same: attributes sorted, white space and comments gone. Its marks are characters that XML
    /// cannot hold, so that no value passes for structure.
    /// </summary>
    public string Canonical => canonical ??= $"{Head}\u0002{string.Concat(children.Select(child => child.Canonical))}\u0003";

    /// <summary>As <see cref="Canonical"/>, without the children.</summary>
    public string Head
    {
        get
        {
            var sorted = attributes.OrderBy(attribute => attribute.Name, StringComparer.Ordinal)
                .Select(attribute => $"\u0001{attribute.Name}={attribute.Value}");
            return $"{Name}{string.Concat(sorted)}\u0001{Text}";
        }
    }

    /// <summary>The value of an attribute, or null if there is none of this name.</summary>
    public string? Attribute(string attribute) => attributes.Find(candidate => candidate.Name == attribute)?.Value;

    internal void Add(ProjectElement child) => children.Add(child);

    internal void Add(ProjectAttribute attribute) => attributes.Add(attribute);

    internal void Add(string characters) => text.Append(characters);
}

/// <summary>An attribute of an element, namespace declarations left out.</summary>
internal sealed record ProjectAttribute(string Name, string Value, Extent At);
