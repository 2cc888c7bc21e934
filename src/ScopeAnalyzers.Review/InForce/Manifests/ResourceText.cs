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
        (KindTable.Of(Kind.Build).Word, PatternLanguage.Files,
            text => PatternSyntax.Parse(PatternLanguage.Names, text).Error is null ? new BuildResource("", text) : new BuildResource(text)),
        NamedKinds.Row(Kind.Environments, name => new EnvironmentResource(name)),
        .. NamedKinds.Acts.Select(act =>
            (act.Word(), PatternLanguage.Files, (Func<string, Resource>)(path => NamedKinds.File(path, act)))),
    ];

    // A kind is also written as grants, requests and messages write it: 'namespaces.use:Shop.Web'.
    private static readonly (string Word, PatternLanguage Language, Func<string, Resource> Name)[] Kinds =
    [
        .. KindTable.All.SelectMany(kind => Rows.Where(row => row.Word == kind.Word).Select(row => row with { Word = kind.Name })),
        (KindTable.Of(Kind.Files).Name, PatternLanguage.Files, File),
        (KindTable.Of(Kind.Apis).Name, PatternLanguage.Apis, Api),
    ];

    /// <summary>The acts on a file, as they are written before its path.</summary>
    public static IReadOnlyList<string> Acts { get; } = [.. NamedKinds.Acts.Select(act => act.Word())];

    /// <summary>Reads one whose paths start at the root.</summary>
    /// <param name="problem">What is wrong, and what to write instead, or null if there is a resource.</param>
    public static Resource? Parse(string text, out string? problem) => Parse(text, path => path, out problem);

    /// <summary>Reads one.</summary>
    /// <param name="fromRoot">Gives a path as it is written from the root, or null if it lies outside.</param>
    /// <param name="problem">What is wrong, and what to write instead, or null if there is a resource.</param>
    public static Resource? Parse(string text, Func<string, string?> fromRoot, out string? problem)
    {
        var row = Rows.Concat(Kinds).FirstOrDefault(row => text.StartsWith(row.Word + ":", StringComparison.Ordinal));
        var (name, language, resource) = row.Word is not null ? (text.Substring(row.Word.Length + 1), row.Language, row.Name)
            : IsId(text) ? (text, PatternLanguage.Apis, Api)
            : (Relative(text), PatternLanguage.Files, File);
        // A branch is matched like a path, and is none.
        var isPath = language == PatternLanguage.Files && row.Word != "branch";
        if ((isPath ? fromRoot(name) : name) is { } read)
            return Named(text, read, language, resource, out problem);
        problem = $"'{text}' names no resource: it lies outside the repository";
        return null;
    }

    /// <summary>How a resource of a kind is written: a path and an id by themselves, all else after its word.</summary>
    public static string Of(Kind kind, string name) => kind is Kind.Files or Kind.Apis ? name : $"{KindTable.Of(kind).Word}:{name}";

    private static FileResource File(string path) => new(path, FileAct.Modify);

    private static ApiResource Api(string id) => new(NamedSymbol.Of(id));

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
