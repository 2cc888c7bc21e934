using System.Text;
using ScopeAnalyzers.Review.Findings.Projects.Xml;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.InForce.Manifests.Reading;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Programs;

/// <summary>Reads the programs that a file names.</summary>
internal static class ProgramFacts
{
    /// <summary>The programs; one, without an end, where the whole file is it.</summary>
    /// <exception cref="UnreadableProject">The text is no JSON or XML that can be evaluated.</exception>
    public static IReadOnlyList<ProgramFact> Read(ProgramFileKind kind, string path, string text)
    {
        if (kind.Programs.Count == 0)
            return [new ProgramFact(kind.What, path, text.Replace("\r\n", "\n"), new Extent(1, 1, int.MaxValue))];
        if (kind.IsXml)
            return [.. Elements(ProjectXml.Parse(text)).SelectMany(element => Find(kind, element))];
        var errors = new ErrorList("");
        var root = JsonTree.Parse(new ManifestText("", Encoding.UTF8.GetBytes(text)), errors);
        if (root is null || !errors.IsEmpty)
        {
            var place = errors.ToList().Select(error => error.Place).FirstOrDefault();
            throw new UnreadableProject(place?.Line ?? 1, place?.Column ?? 1, "it is not JSON in which each name appears once");
        }

        return [.. kind.Programs.SelectMany(member => Find(member, root, 0, null, null))];
    }

    private static IEnumerable<ProjectElement> Elements(ProjectElement element) => element.Children.SelectMany(Elements).Prepend(element);

    /// <summary>Each attribute, and each element below, of an element that names programs.</summary>
    private static IEnumerable<ProgramFact> Find(ProgramFileKind kind, ProjectElement element) =>
        from member in kind.Programs
        where member.Steps[0].Equals(element.Name, StringComparison.OrdinalIgnoreCase)
        from part in element.Children.Count == 0 ? [element] : element.Children
        select new ProgramFact(member.What, part.Attribute("name") ?? part.Attribute("processPath") ?? part.Name, part.Canonical, part.At);

    private static IEnumerable<ProgramFact> Find(ProgramMember member, JsonNode node, int step, JsonMember? named, string? name)
    {
        if (step == member.Steps.Count)
        {
            // An item of a list has no name: it is what it says.
            var does = node.Canonical();
            var place = named?.Place ?? node.Place;
            return [new ProgramFact(member.What, name ?? (named is null ? does : named.Name), does,
                new Extent(place.Line, place.Column, node.LastLine()))];
        }

        return member.Steps[step] is "*"
            ? node.Members.SelectMany(child => Find(member, child.Value, step + 1, child, child.Name))
                .Concat(node.Items.SelectMany(item => Find(member, item, step + 1, null, null)))
            : node.Members.Where(child => child.Name.Equals(member.Steps[step], StringComparison.OrdinalIgnoreCase))
                .SelectMany(child => Find(member, child.Value, step + 1, child, name));
    }

    /// <summary>One text for all forms that mean the same: white space, comments and the order of members make no difference.</summary>
    private static string Canonical(this JsonNode node) => node.Kind switch
    {
        JsonKind.Object =>
            "{" + string.Join(",",
                node.Members.OrderBy(member => member.Name, StringComparer.Ordinal)
                    .Select(member => $"{Words.Quote(member.Name)}:{member.Value.Canonical()}")) + "}",
        JsonKind.Array => "[" + string.Join(",", node.Items.Select(item => item.Canonical())) + "]",
        JsonKind.String => Words.Quote(node.Text),
        var kind => $"{kind} {node.Text}",
    };

    private static int LastLine(this JsonNode node) =>
        node.Items.Concat(node.Members.Select(member => member.Value)).Select(LastLine).Append(node.Place.Line).Max();
}
