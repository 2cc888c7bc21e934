using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace ScopeAnalyzers.Tool.Compile.Meaning;

/// <summary>What projects do not compile of their folders, as they say it themselves.</summary>
internal sealed class LeftOut
{
    private readonly Dictionary<string, IReadOnlyList<Regex>> projects = [];

    /// <summary>Whether a project leaves a source out.</summary>
    public bool Has(string project, string path)
    {
        if (!projects.TryGetValue(project, out var patterns))
            projects[project] = patterns = Read(project);
        var relative = Path.GetRelativePath(Path.GetDirectoryName(project)!, path).Replace('\\', '/');
        return patterns.Any(pattern => pattern.IsMatch(relative));
    }

    private static IReadOnlyList<Regex> Read(string project)
    {
        try
        {
            var root = XDocument.Load(project).Root!;
            if (root.Descendants()
                .Any(element => element.Name.LocalName is "EnableDefaultItems" or "EnableDefaultCompileItems" && element.Value.Trim().Equals("false", StringComparison.OrdinalIgnoreCase)))
                return [Pattern("**/*")];
            var removed = root.Descendants().Where(element => element.Name.LocalName == "Compile").Select(element => element.Attribute("Remove")?.Value);
            var excluded = root.Descendants().Where(element => element.Name.LocalName == "DefaultItemExcludes").Select(element => element.Value);
            return [.. removed.Concat(excluded).OfType<string>()
                .SelectMany(list => list.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
                .Where(pattern => !pattern.Contains('$')).Select(Pattern)];
        }
        catch (Exception unreadable) when (unreadable is IOException or XmlException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static Regex Pattern(string glob) => new(
        "^" + Regex.Escape(glob.Replace('\\', '/')).Replace(@"\*\*/", "(.*/)?").Replace(@"\*\*", ".*").Replace(@"\*", "[^/]*").Replace(@"\?", "[^/]") + "$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);
}
