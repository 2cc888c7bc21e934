using System.Text.RegularExpressions;
using ScopeAnalyzers.Review.Findings.Projects.Xml;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>A kind of file that steers a build and is evaluated by what changed inside it.</summary>
/// <param name="Name">Which files are of the kind, by the last part of their path.</param>
/// <param name="Read">Reads their facts; it throws <see cref="UnreadableProject"/>.</param>
/// <param name="Harmless">Whether properties and items of the tables are no build logic in it.</param>
/// <param name="IsBuilt">Whether it is built itself, so that the paths in it start from its own folder.</param>
internal sealed record ProjectFileKind(Regex Name, Func<string, ProjectFacts> Read, bool Harmless, bool IsBuilt)
{
    /// <summary>The kinds; of several that fit, the first.</summary>
    public static IReadOnlyList<ProjectFileKind> All { get; } =
    [
        Of(@"^Directory\.Packages\.props$", MsBuildFacts.Read, harmless: false, isBuilt: false),
        Of(@"\.[^.]*proj$", MsBuildFacts.Read, harmless: true, isBuilt: true),
        Of(@"\.(props|targets|projitems|pubxml|[^.]*proj\.user)$", MsBuildFacts.Read, harmless: true, isBuilt: false),
        Of(@"\.sln$", SolutionTextFacts.Read, harmless: true, isBuilt: true),
        Of(@"\.slnx$", SolutionXmlFacts.Read, harmless: true, isBuilt: true),
        Of(@"\.slnf$", SolutionFilterFacts.Read, harmless: true, isBuilt: true),
        Of(@"\.cs$", DirectiveFacts.Read, harmless: true, isBuilt: true),

        // Packages without MSBuild's items.
        Of(@"^packages(\..+)?\.config$", PackagesConfigFacts.Read, harmless: true, isBuilt: false),
        Of(@"^paket\.dependencies$", PaketFacts.ReadDependencies, harmless: true, isBuilt: false),
        Of(@"(^|\.)paket\.references$", PaketFacts.ReadReferences, harmless: true, isBuilt: false),
        Of(@"\.(fsx|fsscript|csx|cake|dib|ipynb)$", ScriptFacts.Read, harmless: true, isBuilt: false),
    ];

    /// <summary>The kind of a file, or null if it is of none.</summary>
    public static ProjectFileKind? Find(string path) =>
        All.FirstOrDefault(kind => kind.Name.IsMatch(path.Substring(path.LastIndexOf('/') + 1)));

    private static ProjectFileKind Of(string name, Func<string, ProjectFacts> read, bool harmless, bool isBuilt) =>
        new(new Regex(name, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant), read, harmless, isBuilt);
}
