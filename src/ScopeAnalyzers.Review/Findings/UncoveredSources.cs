using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Review.Changes;
using ScopeAnalyzers.Review.Findings.Decisions;
using ScopeAnalyzers.Review.Findings.Projects.Coverage;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings;

/// <summary>
/// Says of agents' C# in a project without the package that no build evaluates it, if other projects have the package. The agent did
/// nothing wrong, but a reader of the manifest believes that its rules about code hold there. It is about what the merge base has: a new
/// project, and one that lost the package, are findings of their own.
/// </summary>
/// <param name="files">The paths of all files at the merge base, or null if git cannot tell.</param>
internal sealed class UncoveredSources(ChangedContents contents, Policies policies, Func<IReadOnlyList<string>?> files)
{
    private const string Project = ".csproj";

    private static readonly Kind[] AboutCode = [Kind.Declare, Kind.Use, Kind.Apis, Kind.Capabilities];

    /// <summary>One note for each such project, at the project.</summary>
    public IEnumerable<Finding> In(IReadOnlyList<Change> changes)
    {
        var sources = changes.Where(change => change.IsCSharp && change.Agents.Any(HasRulesAboutCode)).ToList();
        if (sources.Count == 0)
            return [];
        var projects = (files() ?? []).Where(path => path.EndsWith(Project, StringComparison.OrdinalIgnoreCase)).ToLookup(Folder);
        var coverage = new PackageCoverage(TextBefore);
        var uncovered = sources.GroupBy(source => ProjectOf(source.Path, projects))
            .Where(each => each.Key is not null && !coverage.Reaches(each.Key)).ToList();
        return uncovered.Count == 0 || !projects.SelectMany(each => each).Any(coverage.Reaches) ? []
            : uncovered.OrderBy(each => each.Key, StringComparer.Ordinal).Select(each => Note(each.Key!, each.First().Path, each.Count()));
    }

    private bool HasRulesAboutCode(Touch touch) =>
        !touch.Lines.IsEmpty && policies.Of(touch.Agent, touch.Task).Layers.Any(layer => AboutCode.Any(layer.Kinds.ContainsKey));

    /// <summary>The project in the nearest folder above, by which an SDK takes its sources; null if there are several, or none.</summary>
    private static string? ProjectOf(string source, ILookup<string, string> projects)
    {
        for (var folder = Folder(source); ; folder = Folder(folder))
        {
            if (projects[folder].Any())
                return projects[folder].Count() == 1 ? projects[folder].First() : null;
            if (folder.Length == 0)
                return null;
        }
    }

    private static Finding Note(string project, string source, int count) =>
        Problems.Note("SCOPE406", $"'{project}' does not get the package ScopeAnalyzers, so no build evaluates what its C# uses ('{source}'{(count > 1 ? $" and {count - 1} more" : "")}). Add the package for all projects in Directory.Build.props, or run: agent-scope check --compile") with
        {
            File = project,
            Line = 1,
            Column = 1,
        };

    private string? TextBefore(string path) => contents.Before(path) is { } content ? SourceText.Of(content).Text : null;

    private static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path.Substring(0, slash) : "";
}
