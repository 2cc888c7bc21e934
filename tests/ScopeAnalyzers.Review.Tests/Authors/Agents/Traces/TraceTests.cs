using CsCheck;
using ScopeAnalyzers.Review.Authors.Agents;
using ScopeAnalyzers.Review.Authors.Agents.Traces;

namespace ScopeAnalyzers.Review.Tests.Authors.Agents.Traces;

public class TraceTests
{
    private const string Parent = "a1b2c3d4e5f6a7b8c9d0e1f2a3b4c5d6e7f8a9b0";

    [Theory]
    [InlineData("spec-minimal-example.json", "? src/app.ts")]
    [InlineData("spec-full-example.json", "cursor src/utils/parser.ts src/utils/helpers.ts")]
    [InlineData("derived-reference-hook-claude.jsonl", "claude-code src/App/Program.cs; claude-code .sessions")]
    [InlineData("real-cursor-windows.fintrack.jsonl", @"cursor src\components\reports\reports-view.tsx; cursor .shell-history; cursor src\lib\data.ts")]
    public void A_sample_is_read_whole(string name, string expected)
    {
        var reading = Trace.Parse(File.ReadAllText(Sample.Path($"traces/{name}")));

        Assert.Null(reading.Problem);
        Assert.Equal(expected,
            string.Join("; ",
                reading.Records.Select(record => $"{record.Tool ?? "?"} {string.Join(" ", record.Files.Select(file => file.Path))}")));
    }

    [Fact]
    public void The_parent_at_the_time_of_the_edit_and_the_session_are_read()
    {
        var record = Trace.Parse(File.ReadAllText(Sample.Path("traces/derived-reference-hook-claude.jsonl"))).Records[0];

        Assert.Equal(Parent, record.Revision);
        Assert.Equal("11111111-2222-3333-4444-555555555555", record.Session);
    }

    [Theory]
    [InlineData("""{"files":[{"path":"a.cs","conversations":[{"contributor":{"type":"human"},"ranges":[{"start_line":1,"end_line":2}]}]}]}""", "")]
    [InlineData("""{"files":[{"path":"a.cs","conversations":[{"contributor":{"type":"human"},"ranges":[{"start_line":1,"end_line":2,"contributor":{"type":"ai"}}]}]}]}""", "codex")]
    [InlineData("""{"files":[{"path":"a.cs","conversations":[{"contributor":{"type":"mixed"},"ranges":[]}]}]}""", "codex")]
    [InlineData("""{"files":[{"path":"a.cs","conversations":[{"contributor":{"type":"unknown"},"ranges":[]}]}]}""", "unknown")]
    [InlineData("""{"files":[{"path":"a.cs","conversations":[{"ranges":[{"start_line":1,"end_line":2}]}]}]}""", "codex")]
    [InlineData("""{"files":[{"path":"a.cs"}]}""", "codex")]
    public void A_contributor_counts_unless_it_is_a_person(string record, string agent)
    {
        var evidence = Of(record.Replace("{\"files\"", "{\"tool\":{\"name\":\"codex\"},\"files\""), "a.cs");

        Assert.Equal(agent, string.Join(",", evidence["a.cs"].Select(item => item.Agent)));
    }

    [Theory]
    [InlineData(@"src\\A.cs", "src/A.cs")]
    [InlineData("./src/A.cs", "src/A.cs")]
    [InlineData("/home/dev/shop/src/A.cs", "src/A.cs")]
    [InlineData(@"c:\\work\\shop\\src\\A.cs", "src/A.cs")]
    [InlineData("/home/dev/shop/other/A.cs", "A.cs")]
    [InlineData("src/B.cs", null)]
    [InlineData("shop/src/A.cs", null)]
    public void A_path_is_found_in_the_change_however_it_is_written(string path, string? expected)
    {
        var evidence = Of($$$"""{"tool":{"name":"codex"},"files":[{"path":"{{{path}}}"}]}""", "src/A.cs", "A.cs");

        Assert.Equal(expected is null ? [] : [expected], evidence.Where(item => item.Value.Count > 0).Select(item => item.Key));
    }

    [Fact]
    public void A_record_counts_for_what_comes_after_its_revision()
    {
        var records = Trace.Parse($$$"""{"vcs":{"type":"git","revision":"{{{Parent}}}"},"files":[{"path":"a.cs"}]}""").Records;
        var evidence = new TraceEvidence(records, ["a.cs"], Identifier);

        Assert.Single(evidence.Of("a.cs", revision => revision == Parent));
        Assert.Empty(evidence.Of("a.cs", _ => false));
    }

    [Fact]
    public void Bad_records_are_told_once_and_cost_nothing_else()
    {
        var reading = Trace.Parse("not json\n{\"files\":[{\"path\":\"a.cs\"}]}\n[]\n{\"files\":[{}]}\n\n");

        Assert.Equal("3 lines are not trace records, the first is line 1", reading.Problem);
        Assert.Equal(2, Assert.Single(reading.Records).Line);
    }

    [Fact]
    public void Any_text_is_read_without_an_exception() => Gen.String.Sample(text => Trace.Parse(text) is not null);

    [Fact]
    public void A_real_record_that_was_damaged_is_read_without_an_exception()
    {
        var texts = Directory.GetFiles(Sample.Path("traces")).Order().Select(File.ReadAllText).ToArray();
        Gen.Select(Gen.Int[0, texts.Length - 1], Gen.Int[0, 100_000], Gen.Char).Sample((which, at, value) =>
        {
            var text = texts[which].ToCharArray();
            text[at % text.Length] = value;
            return Trace.Parse(new string(text)) is not null;
        });
    }

    private static AgentIdentifier Identifier { get; } = new(KnownAgents.Load(), manifest: null);

    private static Dictionary<string, IReadOnlyList<AgentEvidence>> Of(string record, params string[] changed)
    {
        var evidence = new TraceEvidence(Trace.Parse(record).Records, changed, Identifier);
        return changed.ToDictionary(path => path, path => evidence.Of(path, _ => true));
    }
}
