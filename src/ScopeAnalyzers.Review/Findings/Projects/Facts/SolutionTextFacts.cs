using System.Text.RegularExpressions;
using ScopeAnalyzers.Review.Model.Wording;

namespace ScopeAnalyzers.Review.Findings.Projects.Facts;

/// <summary>Reads the facts of a <c>.sln</c>: its projects, each with the configurations it is built in.</summary>
internal sealed class SolutionTextFacts
{
    private const string FolderType = "{2150E333-8FDC-42A3-9474-1A3956D46DE8}";

    /// <summary>Sections that lay the solution out and build nothing.</summary>
    private static readonly HashSet<string> Layout = new(["SolutionItems", "NestedProjects", "SolutionProperties", "ExtensibilityGlobals"], StringComparer.Ordinal);

    private static readonly Regex ProjectLine = new("^Project\\(\"([^\"]*)\"\\) = \"[^\"]*\", \"([^\"]*)\", \"([^\"]*)\"$", RegexOptions.CultureInvariant);

    private static readonly Regex SectionLine = new("^(?:Project|Global)Section\\(([^)]*)\\)", RegexOptions.CultureInvariant);

    private readonly List<ItemFact> items = [];
    private readonly Dictionary<string, Dictionary<string, string>> projects = new(StringComparer.OrdinalIgnoreCase);
    private string? project;
    private string? section;

    private SolutionTextFacts()
    {
    }

    /// <summary>The facts of a solution's text.</summary>
    public static ProjectFacts Read(string text)
    {
        var facts = new SolutionTextFacts();
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length > 0)
                facts.Take(line, new Extent(number, raw.IndexOf(line[0]) + 1, number));
        }

        return SolutionFacts.Of(facts.items);
    }

    /// <summary>Whether metadata of a project says that it is built in a configuration, and as what.</summary>
    public static bool IsConfiguration(string metadata) =>
        metadata.EndsWith(".ActiveCfg", StringComparison.OrdinalIgnoreCase) || metadata.EndsWith(".Build.0", StringComparison.OrdinalIgnoreCase);

    private void Take(string line, Extent at)
    {
        if (ProjectLine.Match(line) is { Success: true } opened)
            TakeProject(opened.Groups[1].Value, opened.Groups[2].Value, opened.Groups[3].Value, at);
        else if (SectionLine.Match(line) is { Success: true } begun)
            section = begun.Groups[1].Value;
        else if (line is "EndProjectSection" or "EndGlobalSection")
            section = null;
        else if (line is "EndProject")
            project = null;
        else if (section is not null)
            TakeSetting(section, line, at);
        else if (!IsHeader(line))
            items.Add(SolutionFacts.Item(SolutionFacts.Setting, line, at));
    }

    private void TakeProject(string type, string path, string id, Extent at)
    {
        project = path;
        var configurations = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        projects[id] = configurations;
        if (!type.Equals(FolderType, StringComparison.OrdinalIgnoreCase))
            items.Add(SolutionFacts.Item(SolutionFacts.Project, path, at, configurations));
    }

    private void TakeSetting(string name, string line, Extent at)
    {
        if (Layout.Contains(name))
            return;
        var equals = line.IndexOf('=');
        var (key, value) = equals < 0 ? (line, "") : (line.Substring(0, equals).Trim(), line.Substring(equals + 1).Trim());
        var dot = key.IndexOf('.');
        if (name == "ProjectConfigurationPlatforms" && dot > 0 && projects.TryGetValue(key.Substring(0, dot), out var configurations))
            configurations[key.Substring(dot + 1)] = value;
        // 'Mixed Platforms' is what a build without a platform takes first: to offer it changes what such a build makes.
        else if (name == "SolutionConfigurationPlatforms" && key.IndexOf("Mixed Platforms", StringComparison.OrdinalIgnoreCase) < 0)
            items.Add(SolutionFacts.Item(SolutionFacts.Configuration, key, at));
        else
            items.Add(SolutionFacts.Item(SolutionFacts.Setting, $"{(project is null ? "" : project + " ")}{name}: {line}", at));
    }

    private static bool IsHeader(string line) =>
        line[0] is '#' or '\uFEFF' || line is "Global" or "EndGlobal"
        || line.StartsWith("Microsoft Visual Studio Solution File", StringComparison.Ordinal)
        || line.StartsWith("VisualStudioVersion", StringComparison.Ordinal)
        || line.StartsWith("MinimumVisualStudioVersion", StringComparison.Ordinal);
}
