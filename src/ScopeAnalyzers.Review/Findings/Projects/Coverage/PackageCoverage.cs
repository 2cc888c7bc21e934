using ScopeAnalyzers.Review.Findings.Projects.Acts;
using ScopeAnalyzers.Review.Findings.Projects.Facts;
using ScopeAnalyzers.Review.Findings.Projects.Xml;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Coverage;

/// <summary>
/// Says whether a project gets the package ScopeAnalyzers, as far as files in git tell (SCOPE406): by a reference of its own, or by the
/// <c>Directory.*</c> files above it. A reference under a condition counts for nothing, since only a build could tell whether it holds.
/// </summary>
/// <param name="text">The text of a file by its path from the root, or null if there is none.</param>
internal sealed class PackageCoverage(Func<string, string?> text)
{
    private const string Package = "ScopeAnalyzers";
    private const string CentralManagement = "ManagePackageVersionsCentrally";

    private readonly Dictionary<string, ProjectFacts> read = new(StringComparer.Ordinal);

    /// <summary>Whether a file is a project that compiles code, or a file-based app.</summary>
    public static bool IsProject(string path, string text) =>
        path.EndsWith(".csproj", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".vbproj", StringComparison.OrdinalIgnoreCase)
        || path.EndsWith(".fsproj", StringComparison.OrdinalIgnoreCase)
        || (SourceText.IsCSharp(path) && DirectiveLines.Of(text).Any());

    /// <summary>Whether a project gets the package.</summary>
    public bool Reaches(string project)
    {
        var own = Facts(project);
        var (build, central, after) = Above(project, own);
        ProjectFacts[] all = [own, .. build, .. central, .. after];
        if (all.Any(facts => facts.Items.Any(item => IsOurs(item) && (item.Verb != ItemVerb.Include || item.Metadata.ContainsKey("ExcludeAssets")))))
            return false;
        return all.Any(facts => facts.Items.Any(item => IsOurs(item) && Is(item.Type, "PackageReference") && item.Conditions.Count == 0))
            || (IsCentral(own, [.. build, .. central])
                && central.Any(facts => facts.Items.Any(item => IsOurs(item) && Is(item.Type, "GlobalPackageReference") && item.Conditions.Count == 0)));
    }

    /// <summary>What a project says, and what the files above it say for it.</summary>
    public IReadOnlyList<ProjectFacts> FactsOf(string project)
    {
        var own = Facts(project);
        var (build, central, after) = Above(project, own);
        return [own, .. build, .. central, .. after];
    }

    private (IReadOnlyList<ProjectFacts> Build, IReadOnlyList<ProjectFacts> Central, IReadOnlyList<ProjectFacts> After) Above(
        string project, ProjectFacts own) => (
        IsOff(own, "ImportDirectoryBuildProps") ? [] : With(Nearest("Directory.Build.props", project)),
        IsOff(own, "ImportDirectoryPackagesProps") ? [] : With(Nearest("Directory.Packages.props", project)),
        IsOff(own, "ImportDirectoryBuildTargets") ? [] : With(Nearest("Directory.Build.targets", project)));

    private static bool IsCentral(ProjectFacts own, IReadOnlyList<ProjectFacts> above) =>
        !IsOff(own, CentralManagement)
            && above.Concat([own])
                .Any(facts => facts.Properties.Any(property => Is(property.Name, CentralManagement) && Is(property.Value, "true")));

    private static bool IsOurs(ItemFact item) => Is(BuildText.Unescape(item.Spec), Package) && !Is(item.Type, "PackageVersion");

    private static bool IsOff(ProjectFacts facts, string property) =>
        facts.Properties.Any(fact => Is(fact.Name, property) && !Is(fact.Value, "true"));

    private static bool Is(string text, string other) => text.Equals(other, StringComparison.OrdinalIgnoreCase);

    /// <summary>A file with those that it imports.</summary>
    private List<ProjectFacts> With(string? file)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<string>(file is null ? [] : new[] { file });
        var facts = new List<ProjectFacts>();
        while (waiting.Count > 0)
        {
            var next = waiting.Dequeue();
            if (!taken.Add(next) || text(next) is null)
                continue;
            facts.Add(Facts(next));
            foreach (var import in Facts(next).Logic.Where(element => element.Name == "Import"))
            {
                if (ImportedBy(next, import.Attribute("Project") ?? "") is { } imported)
                    waiting.Enqueue(imported);
            }
        }

        return facts;
    }

    /// <summary>The file that an import names: by a path, or by its name in a folder above, the two common ways.</summary>
    private string? ImportedBy(string file, string project)
    {
        const string above = "GetPathOfFileAbove(";
        var at = project.IndexOf(above, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return ItemPath.Of(file, project).Path;
        var name = project.Substring(at + above.Length).Split(',', ')')[0].Trim(' ', '\'', '"', '`');
        return Folder(file) is { Length: > 0 } folder ? Nearest(name, folder) : null;
    }

    /// <summary>The file of this name nearest above: MSBuild takes that one alone.</summary>
    private string? Nearest(string name, string below)
    {
        for (var folder = Folder(below); ; folder = Folder(folder))
        {
            var candidate = folder.Length == 0 ? name : folder + "/" + name;
            if (text(candidate) is not null)
                return candidate;
            if (folder.Length == 0)
                return null;
        }
    }

    private static string Folder(string path) => path.LastIndexOf('/') is var slash and >= 0 ? path.Substring(0, slash) : "";

    private ProjectFacts Facts(string path)
    {
        if (read.TryGetValue(path, out var known))
            return known;
        try
        {
            return read[path] = text(path) is { } found && ProjectFileKind.Find(path) is { } kind ? kind.Read(found) : ProjectFacts.None;
        }
        catch (UnreadableProject)
        {
            return read[path] = ProjectFacts.None;
        }
    }
}
