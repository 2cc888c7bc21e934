using System.Globalization;
using System.Text;
using System.Text.Json;
using ScopeAnalyzers.Policy.Tests.Decisions;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Tool.CommandLine;
using ScopeAnalyzers.Tool.Mcp;
using ScopeAnalyzers.Tool.Tests.Explain;

namespace ScopeAnalyzers.Tool.Tests.Mcp;

/// <summary>The example decisions of the language, as an agent hears them when it asks.</summary>
public class MayIAnswerTests
{
    public static IEnumerable<object[]> Rows => DecisionCorpusTests.Rows
        .Where(row => Corpus.Strings(JsonDocument.Parse((string)row[2]).RootElement, "agents").Count == 1);

    [Fact]
    public void Most_of_the_corpus_is_asked() => Assert.InRange(Rows.Count(), 270, 390);

    [Theory]
    [MemberData(nameof(Rows))]
    public void An_agent_hears_what_the_corpus_says(string id, string resource, string json)
    {
        var row = JsonDocument.Parse(json).RootElement;

        var answer = Assert.Single(MayIAnswer.Of(Now(row), [resource], inFile: null).Answers);

        var expect = row.GetProperty("expect");
        Assert.Equal((id, Corpus.Text(expect, "outcome")), (id, answer.Outcome));
        Assert.Equal(
            Corpus.Strings(expect, "by").Order(StringComparer.Ordinal),
            answer.By.Select(DecisionCorpusTests.BuiltIn).Distinct().Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("T:")]
    [InlineData("../other/A.cs")]
    [InlineData("api:System.Console.Beep")]
    [InlineData("src/**")]
    public void What_is_not_understood_is_never_allowed_and_says_why(string resource)
    {
        var now = Now("""{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["**"] } } } } }""", "codex");

        var answer = Assert.Single(MayIAnswer.Of(now, [resource], inFile: null).Answers);

        Assert.Equal("not understood", answer.Outcome);
        Assert.Contains(resource, answer.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_with_in_is_answered_for_the_file_that_is_named()
    {
        var now = Now("""{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["**"] }, "apis": { "deny": [{ "match": "T:System.Random", "in": ["src/**"] }] } } } } }""", "codex");

        Assert.Equal(["deny"], MayIAnswer.Of(now, ["T:System.Random"], "src/A.cs").Answers.Select(row => row.Outcome));
        Assert.Equal(["allow"], MayIAnswer.Of(now, ["T:System.Random"], "tests/A.cs").Answers.Select(row => row.Outcome));
    }

    private static ScopeNow Now(JsonElement row)
    {
        var entry = Corpus.Member("manifests", Corpus.Text(row, "manifest")!);
        IReadOnlyList<ManifestText> tasks = entry.TryGetProperty("taskFiles", out var files)
            ? [.. files.EnumerateObject().Select(task => Text($".agent-scope/tasks/{task.Name}.json", task.Value.GetRawText()))]
            : [];
        return Now(
            entry.GetProperty("manifest").GetRawText(), Corpus.Strings(row, "agents")[0], Corpus.Text(row, "task"),
            Corpus.Text(row, "clock"), tasks);
    }

    private static ScopeNow Now(
        string manifest, string agent, string? task = null, string? clock = null, IReadOnlyList<ManifestText>? tasks = null) => new(
        ManifestFile.Read(Text("agent-scope.json", manifest), tasks ?? []),
        agent,
        task,
        DateTimeOffset.Parse(clock ?? Corpus.Clock, CultureInfo.InvariantCulture),
        null,
        new ManifestPath("/repo", "/repo"));

    private static ManifestText Text(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));
}
