using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.InForce.Manifests.Reading;

namespace ScopeAnalyzers.Review.InForce.Manifests;

/// <summary>A resource as someone writes it (cli.md, <c>explain</c>): a path, a documentation id, or a kind and a name.</summary>
public static class ResourceText
{
    // Words that a command line alone has.
    private static readonly (string Word, PatternLanguage Language, Func<string, Resource> Name)[] Rows =
    [
        .. NamedKinds.Rows,
        ("build", PatternLanguage.Files, path => new BuildResource(path)),
        ("environment", PatternLanguage.Names, name => new EnvironmentResource(name)),
        ("add", PatternLanguage.Files, path => new FileResource(path, FileAct.Add)),
        ("delete", PatternLanguage.Files, path => new FileResource(path, FileAct.Delete)),
    ];

    /// <summary>Reads one.</summary>
    /// <param name="problem">What is wrong, and what to write instead; null where there is a resource.</param>
    public static Resource? Parse(string text, out string? problem)
    {
        var row = Array.Find(Rows, row => text.StartsWith(row.Word + ":", StringComparison.Ordinal));
        if (row.Word is not null)
            return Named(text, text.Substring(row.Word.Length + 1), row.Language, row.Name, out problem);
        return IsId(text)
            ? Named(text, text, PatternLanguage.Apis, id => new ApiResource(NamedSymbol.Of(id)), out problem)
            : Named(text, Relative(text), PatternLanguage.Files, path => new FileResource(path, FileAct.Modify), out problem);
    }

    private static bool IsId(string text) => text.Length > 2 && text[1] == ':' && "NTMPFE".Contains(text[0]);

    private static string Relative(string path)
    {
        var slashes = path.Replace('\\', '/');
        return slashes.StartsWith("./", StringComparison.Ordinal) ? slashes.Substring(2) : slashes;
    }

    private static Resource? Named(string text, string name, PatternLanguage language, Func<string, Resource> resource, out string? problem)
    {
        problem = language != PatternLanguage.Tools && NamedKinds.BeforeList(name).Contains('*')
            ? $"'{text}' is a pattern: name one resource, without '*'"
            : PatternSyntax.Parse(language, name).Error is { } error ? $"'{text}' names no resource: {error}" : null;
        return problem is null ? resource(name) : null;
    }
}
