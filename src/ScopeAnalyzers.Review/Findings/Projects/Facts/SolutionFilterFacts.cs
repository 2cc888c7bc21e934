using System.Text;
using ScopeAnalyzers.Review.Findings.Projects.Xml;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Review.InForce.Manifests.Reading;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>Reads the facts of a <c>.slnf</c>: the solution it filters, and the projects it leaves.</summary>
internal static class SolutionFilterFacts
{
    /// <summary>The facts of a filter's text.</summary>
    /// <exception cref="UnreadableProject">The text cannot be evaluated.</exception>
    public static ProjectFacts Read(string text)
    {
        var errors = new ErrorList("");
        var root = JsonTree.Parse(new ManifestText("", Encoding.UTF8.GetBytes(text)), errors);
        if (!errors.IsEmpty || root?.Find("solution") is not { } solution || solution.Find("path") is not { Kind: JsonKind.String } path)
        {
            var place = errors.ToList().Select(error => error.Place).FirstOrDefault();
            throw new UnreadableProject(place?.Line ?? 1, place?.Column ?? 1, "it is not a solution filter in JSON");
        }

        // Projects are named from the solution's folder, not from the filter's.
        var written = path.Text.Replace('\\', '/');
        var folder = written.Substring(0, written.LastIndexOf('/') + 1);
        var projects = solution.Find("projects")?.Items ?? [];
        return SolutionFacts.Of(
        [
            SolutionFacts.Item(SolutionFacts.Setting, "path: " + path.Text, At(path)),
            .. projects.Select(project => SolutionFacts.Item(SolutionFacts.Project, folder + project.Text.Replace('\\', '/'), At(project))),
        ]);
    }

    private static Extent At(JsonNode node) => new(node.Place.Line, node.Place.Column, node.Place.Line);
}
