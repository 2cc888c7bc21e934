using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Lsp.Editing;
using ScopeAnalyzers.Tool.Lsp.Protocol;

namespace ScopeAnalyzers.Tool.Lsp;

/// <summary>
/// Tells the client what is found: after each review all of it, and at each keystroke in a manifest what is wrong there. What was told of a
/// file and is gone is taken back.
/// </summary>
/// <param name="send">Sends what is said of one file.</param>
internal sealed class Publisher(ServedRepository repository, OpenTexts texts, Func<PublishedDiagnostics, Task> send)
{
    private readonly Lock gate = new();
    private IReadOnlyDictionary<string, IReadOnlyList<Finding>> found = new Dictionary<string, IReadOnlyList<Finding>>();

    /// <summary>Whether findings in C# are told too, which the analyzer tells in most editors.</summary>
    public bool WithCode { get; set; }

    /// <summary>What was found last in a file.</summary>
    public IReadOnlyList<Finding> In(string path) => found.TryGetValue(path, out var here) ? here : [];

    /// <summary>Whether a grant can let in something of what was found.</summary>
    public bool CanBeAsked => found.Values.Any(file => file.Any(finding => finding.Grants.Count > 0));

    /// <summary>Tells of a review.</summary>
    public async Task Tell(ReviewResult review)
    {
        IEnumerable<string> files;
        lock (gate)
        {
            var before = found.Keys;
            found = review.Findings.Where(finding => finding.Level != Level.Log).GroupBy(finding => finding.Location.File)
                .Where(file => WithCode || !file.Key.EndsWith(".cs", StringComparison.OrdinalIgnoreCase))
                .ToDictionary(file => file.Key, file => (IReadOnlyList<Finding>)[.. file], StringComparer.Ordinal);
            files = [.. before.Union(found.Keys).Order(StringComparer.Ordinal)];
        }

        foreach (var file in files)
            await Tell(file);
    }

    /// <summary>Tells of one file, by its text now and the last review.</summary>
    public async Task Tell(string path)
    {
        if (repository.Root is not { } root)
            return;
        var full = $"{root}/{path}";
        var text = texts.TextOfFile(full);
        var isOpen = texts.Uris.Any(uri => OpenTexts.FileOf(uri) == full);
        var wrong = isOpen && SchemaWalk.Of(path) is not null ? ManifestErrors.In(root, path, text) : [];
        // While a manifest is written its own errors are those of the text, not those of the last review.
        await send(new PublishedDiagnostics(texts.UriOf(full),
        [
            .. wrong.Select(error => ServedDiagnostics.Of(error, text)),
            .. In(path).Where(finding => !isOpen || finding.Id != "SCOPE001").Select(finding => ServedDiagnostics.Of(finding, text)),
        ]));
    }
}
