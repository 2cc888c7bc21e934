using System.Text.Json;
using System.Text.Json.Nodes;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

public class CorpusTableTests
{
    public static IEnumerable<object[]> ManifestTestRows => Rows("manifestTests");

    public static IEnumerable<object[]> SeverityRows => Rows("severity");

    public static IEnumerable<object[]> BranchRows => Rows("branchTasks");

    [Theory]
    [MemberData(nameof(ManifestTestRows))]
    public void The_tests_of_a_manifest_fail_where_the_corpus_says(string json)
    {
        var row = JsonDocument.Parse(json).RootElement;
        var manifest = JsonNode.Parse(Corpus.Member("manifests", Corpus.Text(row, "manifest")!).GetProperty("manifest").GetRawText())!.AsObject();
        manifest["tests"] = new JsonArray([.. row.GetProperty("tests").EnumerateArray().Select(WithListOfNames)]);
        var read = CorpusManifest.Of(manifest.ToJsonString());

        var failing = ManifestTests.Failing(read).Select(failure => read.Tests.ToList().IndexOf(failure.Test));

        Assert.Equal(row.GetProperty("failing").EnumerateArray().Select(index => index.GetInt32()), failing);
    }

    [Theory]
    [MemberData(nameof(SeverityRows))]
    public void A_mode_makes_of_an_outcome_what_the_corpus_says(string json)
    {
        var row = JsonDocument.Parse(json).RootElement;
        var of = Corpus.Text(row, "of")!;
        var mode = Enum.Parse<Mode>(Corpus.Text(row, "mode")!, ignoreCase: true);
        var ci = row.GetProperty("ci").GetBoolean();

        var level = Enum.TryParse<Outcome>(of, ignoreCase: true, out var outcome)
            ? LevelTable.Of(mode, outcome, null, ci)
            : LevelTable.Of(mode, Outcome.Deny, of, ci);

        Assert.Equal(Corpus.Text(row, "severity"), level?.ToString().ToLowerInvariant() ?? "none");
    }

    [Theory]
    [MemberData(nameof(BranchRows))]
    public void A_branch_holds_the_task_that_the_corpus_says(string json)
    {
        var row = JsonDocument.Parse(json).RootElement;
        Assert.Equal(Corpus.Text(row, "task"), BranchTask.In(Corpus.Text(row, "branch")!, Corpus.Strings(row, "known")));
    }

    private static IEnumerable<object[]> Rows(string table) => Corpus.Table(table).Select(row => new object[] { row.GetRawText() });

    // The corpus writes one name without its list.
    private static JsonNode WithListOfNames(JsonElement test)
    {
        var node = JsonNode.Parse(test.GetRawText())!.AsObject();
        if (node["by"] is JsonValue name)
            node["by"] = new JsonArray(name.DeepClone());
        return node;
    }
}
