using System.Text.Json.Nodes;
using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests;

/// <summary>The decision corpus, as far as it is about what a manifest is.</summary>
public class CorpusTests
{
    private static readonly JsonObject Corpus =
        JsonNode.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Decisions", "decisions.json")))!.AsObject();

    public static TheoryData<string> ManifestNames => [.. Corpus["manifests"]!.AsObject().Select(member => member.Key)];

    public static TheoryData<string> RefusedIds => [.. Ids("refusedManifests")];

    public static TheoryData<string> TestIds => [.. Ids("manifestTests")];

    public static TheoryData<string> TextIds => [.. Ids("jsonTexts")];

    [Theory]
    [MemberData(nameof(ManifestNames))]
    public void A_manifest_of_the_corpus_is_read_without_an_error(string name)
    {
        var row = Corpus["manifests"]![name]!;
        var taskFiles = row["taskFiles"]?.AsObject().Select(file => (file.Key, file.Value!.ToJsonString())).ToArray() ?? [];

        var reading = Manifests.Read(row["manifest"]!.ToJsonString(), taskFiles);

        Assert.Empty(reading.Errors);
        Assert.NotNull(reading.Manifest);
    }

    [Theory]
    [MemberData(nameof(RefusedIds))]
    public void Every_error_of_a_refused_manifest_is_reported_and_no_other(string id)
    {
        var row = Row("refusedManifests", id);

        var reading = Manifests.Read(row["manifest"]!.ToJsonString());

        // The corpus writes "/" for the root, where RFC 6901 has the empty pointer.
        var expected = row["errors"]!.AsArray().Select(error => error!["at"]!.GetValue<string>()).Select(at => at == "/" ? "" : at);
        Assert.Null(reading.Manifest);
        Assert.Equal(expected.Distinct().Order(), reading.Errors.Select(error => error.JsonPointer).Distinct().Order());
    }

    [Theory]
    [MemberData(nameof(TextIds))]
    public void A_text_is_accepted_or_refused_as_the_corpus_says(string id)
    {
        var row = Row("jsonTexts", id);

        var reading = Manifests.Read(row["text"]!.GetValue<string>());

        Assert.Equal(row["accepted"]!.GetValue<bool>(), reading.Manifest is not null);
    }

    [Theory]
    [MemberData(nameof(TestIds))]
    public void The_tests_that_the_corpus_lists_fail_and_no_other(string id)
    {
        var row = Row("manifestTests", id);
        var manifest = Corpus["manifests"]![row["manifest"]!.GetValue<string>()]!["manifest"]!.DeepClone();
        manifest["tests"] = row["tests"]!.DeepClone();

        var read = Manifests.Read(manifest.ToJsonString()).Manifest!;

        var failing = ManifestTests.Failing(read).Select(failure => read.Tests.ToList().IndexOf(failure.Test));
        Assert.Equal(row["failing"]!.AsArray().Select(index => index!.GetValue<int>()), failing);
    }

    private static IEnumerable<string> Ids(string table) => Corpus[table]!.AsArray().Select(row => row!["id"]!.GetValue<string>());

    private static JsonNode Row(string table, string id) =>
        Corpus[table]!.AsArray().Single(row => row!["id"]!.GetValue<string>() == id)!;
}
