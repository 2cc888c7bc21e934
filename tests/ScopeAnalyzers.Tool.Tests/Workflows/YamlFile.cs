using ScopeAnalyzers.Documentation;
using YamlDotNet.RepresentationModel;

namespace ScopeAnalyzers.Tool.Tests.Workflows;

/// <summary>A YAML file of this repository: a workflow, an action, a template, an issue form.</summary>
/// <param name="Path">Relative to the root of the repository.</param>
internal sealed record YamlFile(string Path, string Text)
{
    private static readonly string[] NotOurs = ["bin", "obj", "artifacts", "node_modules", ".git", "TestResults"];

    /// <summary>All of them, in the order of their paths.</summary>
    public static IReadOnlyList<string> Paths { get; } = [.. Under(Pages.Root)
        .Select(file => System.IO.Path.GetRelativePath(Pages.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    public static YamlFile Read(string path) => new(path, Pages.Read(path));

    /// <summary>Its documents. YamlDotNet refuses a key that is there twice.</summary>
    public YamlStream Parse()
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(Text));
        return stream;
    }

    /// <summary>All values of a key, wherever it is: each text, and each text of a list.</summary>
    public IEnumerable<string> Values(string key) => Parse().Documents.SelectMany(document => document.AllNodes)
        .OfType<YamlMappingNode>()
        .SelectMany(mapping => mapping.Children)
        .Where(child => child.Key is YamlScalarNode { Value: var name } && name == key)
        .SelectMany(child => child.Value switch
        {
            YamlScalarNode { Value: { } text } => [text],
            YamlSequenceNode { Children: var items } => items.OfType<YamlScalarNode>().Select(item => item.Value!),
            _ => Enumerable.Empty<string>(),
        });

    private static IEnumerable<string> Under(string folder) =>
        Directory.EnumerateFiles(folder, "*.*").Where(file => System.IO.Path.GetExtension(file) is ".yml" or ".yaml")
            .Concat(Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(System.IO.Path.GetFileName(inner)))
                .SelectMany(Under));
}
