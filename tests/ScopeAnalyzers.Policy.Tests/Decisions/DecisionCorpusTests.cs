using System.Globalization;
using System.Text.Json;
using ScopeAnalyzers.Policy.Decisions;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

public class DecisionCorpusTests
{
    public static IEnumerable<object[]> Rows => Corpus.Table("decisions").Select(row => new object[] { Corpus.Text(row, "id")!, row.GetRawText() });

    [Theory]
    [MemberData(nameof(Rows))]
    public void A_decision_is_as_the_corpus_says(string id, string json)
    {
        var row = JsonDocument.Parse(json).RootElement;
        var decision = Decide(row);

        var expect = row.GetProperty("expect");
        Assert.Equal((id, Corpus.Text(expect, "outcome")), (id, decision.Outcome.ToString().ToLowerInvariant()));
        Assert.Equal(Corpus.Strings(expect, "by").Order(StringComparer.Ordinal), Names(decision).Order(StringComparer.Ordinal));
        if (Corpus.Text(expect, "code") is { } code)
            Assert.Equal(code.Split('+', StringSplitOptions.RemoveEmptyEntries).Order(), decision.Ids.Order());
    }

    private static Decision Decide(JsonElement row)
    {
        var resource = row.GetProperty("resource");
        var manifest = CorpusManifest.Named(Corpus.Text(row, "manifest")!);
        IReadOnlyList<string> tasks = Corpus.Text(row, "task") is { } task ? [task] : Corpus.Strings(row, "tasks");
        var clock = DateTimeOffset.Parse(Corpus.Text(row, "clock") ?? Corpus.Clock, CultureInfo.InvariantCulture);
        return Decision.Combine(CorpusResource.Of(resource).Select(each =>
            JointDecision.Decide(manifest, Corpus.Strings(row, "agents"), tasks, clock, each, Corpus.Strings(resource, "missing"))));
    }

    // "built-in" means whichever entries of the built-in list match.
    private static IEnumerable<string> Names(Decision decision) => decision.By
        .Select(reason => reason.Name.StartsWith("built-in:", StringComparison.Ordinal) ? "built-in" : reason.Name)
        .Distinct();
}
