using ScopeAnalyzers.Review.Findings.Projects.Xml;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>Reads the facts of a <c>.slnx</c>: its projects. Its folders and their files build nothing.</summary>
internal static class SolutionXmlFacts
{
    private static readonly HashSet<string> SaysNothing = new(["Path", "Id", "DisplayName", "DefaultStartup"], StringComparer.Ordinal);

    /// <summary>The facts of a solution's text.</summary>
    /// <exception cref="UnreadableProject">The text cannot be evaluated.</exception>
    public static ProjectFacts Read(string text)
    {
        var root = ProjectXml.Parse(text);
        if (root.Name != "Solution")
            throw new UnreadableProject(root.At.Line, root.At.Column, $"its root element is {Words.Quote(root.Name)}, not 'Solution'");
        var items = new List<ItemFact>();
        var logic = new List<ProjectElement>();
        foreach (var element in root.Children.SelectMany(child => child.Name == "Folder" ? child.Children : [child]))
        {
            if (element.Name == "Project" && element.Attribute("Path") is { } path)
                items.Add(SolutionFacts.Item(SolutionFacts.Project, path, element.At, MetadataOf(element)));
            else if (element.Name != "File")
                logic.Add(element);
        }

        return SolutionFacts.Of(items, logic);
    }

    private static Dictionary<string, string> MetadataOf(ProjectElement project)
    {
        var metadata = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var attribute in project.Attributes.Where(attribute => !SaysNothing.Contains(attribute.Name)))
            metadata[attribute.Name] = attribute.Value;
        foreach (var children in project.Children.GroupBy(child => child.Name, StringComparer.OrdinalIgnoreCase))
            metadata[children.Key] =
                string.Concat(children.Select(child => child.Canonical).OrderBy(child => child, StringComparer.Ordinal));
        return metadata;
    }
}
