using ScopeAnalyzers.Review.Findings.Projects.Xml;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>Reads the facts of an MSBuild file: a project, props or targets.</summary>
internal sealed class MsBuildFacts
{
    private const string Condition = "Condition";
    private const string Label = "Label";

    private readonly List<PropertyFact> properties = [];
    private readonly List<ItemFact> items = [];
    private readonly List<ConditionFact> conditions = [];
    private readonly List<ProjectElement> logic = [];

    private MsBuildFacts()
    {
    }

    /// <summary>The facts of a file's text.</summary>
    /// <exception cref="UnreadableProject">The text cannot be evaluated.</exception>
    public static ProjectFacts Read(string text)
    {
        var root = ProjectXml.Parse(text);
        var facts = new MsBuildFacts();
        if (root.Name != "Project")
            throw new UnreadableProject(root.At.Line, root.At.Column, $"its root element is {Words.Quote(root.Name)}, not 'Project'");
        foreach (var child in root.Children)
            facts.Take(child);
        var attributes = root.Attributes.Select(attribute => new RootAttributeFact(attribute.Name, attribute.Value, attribute.At));
        return new ProjectFacts([.. attributes], facts.properties, facts.items, facts.conditions, facts.logic);
    }

    private void Take(ProjectElement element)
    {
        switch (element.Name)
        {
            case "PropertyGroup":
                foreach (var property in element.Children)
                    Take(property, Under([], element));
                Note(element, null);
                break;
            case "ItemGroup":
                foreach (var item in element.Children)
                    TakeItems(item, Under([], element));
                foreach (var type in element.Children.Select(item => item.Name).Distinct(StringComparer.OrdinalIgnoreCase))
                    Note(element, type);
                break;
            default:
                logic.Add(element);
                break;
        }
    }

    private void Take(ProjectElement property, IReadOnlyList<string> outer)
    {
        var value = property.Text + string.Concat(property.Children.Select(child => child.Canonical));
        properties.Add(new PropertyFact(property.Name, value, Under(outer, property), property.At));
        Note(property, null);
    }

    private void TakeItems(ProjectElement item, IReadOnlyList<string> outer)
    {
        var (verb, specs) = Specs(item);
        var metadata = MetadataOf(item);
        var under = Under(outer, item);
        items.AddRange(specs.Select(spec => new ItemFact(item.Name, verb, spec, metadata, under, item.At)));
        Note(item, item.Name);
        foreach (var child in item.Children)
            Note(child, item.Name);
    }

    private static (ItemVerb Verb, IReadOnlyList<string> Specs) Specs(ProjectElement item)
    {
        foreach (ItemVerb verb in Enum.GetValues(typeof(ItemVerb)))
        {
            if (item.Attribute(verb.ToString()) is { } list)
                return (verb, [.. list.Split(';').Select(spec => spec.Trim()).Where(spec => spec.Length > 0)]);
        }

        return (ItemVerb.Include, [""]);
    }

    private static Dictionary<string, string> MetadataOf(ProjectElement item)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var verb = Enum.GetNames(typeof(ItemVerb)).FirstOrDefault(name => item.Attribute(name) is not null);
        foreach (var attribute in item.Attributes.Where(attribute => attribute.Name != verb && attribute.Name is not (Condition or Label)))
            metadata[attribute.Name] = attribute.Value;
        // A value under a condition is not the same as the value without it; a name that appears twice has both.
        foreach (var child in item.Children)
            metadata[child.Name] = (metadata.TryGetValue(child.Name, out var before) ? before + "\u0001" : "") + Value(child);
        return metadata;
    }

    private static string Value(ProjectElement metadata) =>
        metadata.Attributes.Count == 0 && metadata.Children.Count == 0 ? metadata.Text : metadata.Canonical;

    private static IReadOnlyList<string> Under(IReadOnlyList<string> outer, ProjectElement element) =>
        ConditionOf(element) is { } condition ? [.. outer, condition] : outer;

    private static string? ConditionOf(ProjectElement element) =>
        element.Attribute(Condition) is { Length: > 0 } condition ? condition : null;

    private void Note(ProjectElement element, string? type)
    {
        if (ConditionOf(element) is { } condition)
            conditions.Add(new ConditionFact(condition, type, element.StartTag));
    }
}
