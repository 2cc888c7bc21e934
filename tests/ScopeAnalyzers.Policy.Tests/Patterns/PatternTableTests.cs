using System.Text.Json;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Tests.Decisions;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Patterns;

public class PatternTableTests
{
    private static readonly Dictionary<string, PatternLanguage> Languages = new()
    {
        ["files"] = PatternLanguage.Files,
        ["namespaces"] = PatternLanguage.Namespaces,
        ["apis"] = PatternLanguage.Apis,
        ["packages"] = PatternLanguage.Packages,
        ["hosts"] = PatternLanguage.Hosts,
        ["tools"] = PatternLanguage.Tools,
    };

    public static IEnumerable<object[]> Rows => Languages.Keys.SelectMany(language => Corpus.Table("patterns", language)
        .Select(row => new object[] { language, row.GetRawText() }));

    public static IEnumerable<object[]> RefusedRows => Languages.Keys.SelectMany(language => Corpus.Table("refusedPatterns", language)
        .Select(row => new object[] { language, row.GetString()! }));

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_pattern_matches_what_the_corpus_says(string language, string json)
    {
        var row = JsonDocument.Parse(json).RootElement;
        var parsed = PatternSyntax.Parse(Languages[language], row.GetProperty("pattern").GetString()!);
        Assert.Null(parsed.Error);

        var resource = ResourceOf(row);
        Assert.Equal(Expected(row, "letsIn"), parsed.Pattern!.Matches(resource, MatchMode.Exact));
        Assert.Equal(Expected(row, "keepsOut"), parsed.Pattern!.Matches(resource, MatchMode.Generous));
    }

    [Theory]
    [MemberData(nameof(RefusedRows))]
    public void A_forbidden_pattern_is_refused_with_words(string language, string text)
    {
        var parsed = PatternSyntax.Parse(Languages[language], text);
        Assert.Null(parsed.Pattern);
        Assert.False(string.IsNullOrWhiteSpace(parsed.Error));
    }

    private static bool Expected(JsonElement row, string reading) =>
        (row.TryGetProperty("matches", out var both) ? both : row.GetProperty(reading)).GetBoolean();

    private static Resource ResourceOf(JsonElement row)
    {
        if (Corpus.Text(row, "path") is { } path)
            return new FileResource(path, FileAct.Modify);
        if (Corpus.Text(row, "symbol") is { } symbol)
            return new ApiResource(Corpus.Symbol(symbol));
        if (Corpus.Text(row, "namespace") is { } ns)
            return new NamespaceResource(Kind.Use, ns);
        if (Corpus.Text(row, "id") is { } package)
            return new PackageResource(package);
        if (Corpus.Text(row, "host") is { } host)
            return new HostResource(host);
        var use = row.GetProperty("use");
        return new ToolResource(
            use.GetProperty("name").GetString()!,
            Corpus.Text(use, "command") is { } command ? [command] : null,
            Corpus.Text(use, "host"));
    }
}
