using System.Text;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests;

/// <summary>Texts made to cost time, memory or the stack: each ends in an answer or a clear error.</summary>
public class HostileManifestTests
{
    [Fact]
    public void A_hundred_thousand_rules_are_read()
    {
        var rules = string.Join(",", Enumerable.Range(0, 100_000)
            .Select(i => $$"""{ "match": "src/Module{{i}}/**/*.cs", "because": "it belongs to the team {{i}}", "id": "rule-{{i}}" }"""));

        var reading = Manifests.Read(Marked.Scope($$"""
            "files": { "deny": [{{rules}}] }
            """));

        Assert.Empty(reading.Errors);
        Assert.Equal(100_000, reading.Manifest!.Ceiling!.Kinds[ScopeAnalyzers.Policy.Resources.Kind.Files].Deny!.Rules.Count);
    }

    [Theory]
    [InlineData("[")]
    [InlineData("{\"a\":")]
    public void Ten_thousand_levels_are_one_clear_error(string opening)
    {
        var text = "{ \"version\": 1, \"base\": " + string.Concat(Enumerable.Repeat(opening, 10_000));

        Assert.Contains("nested more than 64 deep", Assert.Single(Manifests.Read(text).Errors).Message);
    }

    [Fact]
    public void A_pattern_of_ten_megabytes_is_answered()
    {
        var reading = Manifests.Read(Marked.Scope($$"""
            "files": { "deny": ["{{new string('*', 10_000_000)}}"] }
            """));

        Assert.Contains("'**' is a whole segment", Assert.Single(reading.Errors).Message);
    }

    [Fact]
    public void A_line_of_a_hundred_thousand_errors_lists_the_first_thousand()
    {
        var text = Marked.Scope($$"""
            "files": { "deny": [{{string.Join(",", Enumerable.Repeat("\"/\"", 100_000))}}] }
            """);

        var errors = Manifests.Read(text).Errors;

        Assert.Equal(1001, errors.Count);
        Assert.Equal("and 99000 more errors, which are not listed", errors[^1].Message);
    }

    [Fact]
    public void Ten_thousand_scopes_and_as_many_wrong_references_are_answered()
    {
        var scopes = string.Join(",", Enumerable.Range(0, 10_000).Select(i => $$"""  "scope-{{i}}": { "files": { "allow": [] } }"""));
        var agents = string.Join(",", Enumerable.Range(0, 10_000).Select(i => $$"""  "agent-{{i}}": { "scope": "skope-{{i}}" }"""));

        var errors = Manifests.Read($$"""{ "version": 1, "scopes": { {{scopes}} }, "agents": { {{agents}} } }""").Errors;

        Assert.Equal("there is no scope 'skope-0'; did you mean 'scope-0'?", errors[0].Message);
        Assert.Equal(1001, errors.Count);
    }

    [Fact]
    public void A_hundred_thousand_members_of_one_object_are_answered()
    {
        var members = string.Join(",", Enumerable.Range(0, 100_000).Select(i => $"\"m{i}\": 0"));

        Assert.Equal(1001, Manifests.Read($"{{ \"version\": 1, {members} }}").Errors.Count);
    }

    [Fact]
    public void Millions_of_values_are_one_clear_error() => Assert.Contains(
        "more than two million",
        Assert.Single(Manifests.Read($"{{ \"version\": 1, \"base\": [{string.Join(",", Enumerable.Repeat("0", 3_000_000))}] }}").Errors).Message);

    [Fact]
    public void A_file_over_the_bound_is_not_parsed()
    {
        var text = new ManifestText("agent-scope.json", Encoding.ASCII.GetBytes(new string(' ', (16 * 1024 * 1024) + 1)));

        Assert.Equal(
            "the file has 16777217 bytes; a manifest may have 16777216",
            Assert.Single(ManifestReader.Read(text, []).Errors).Message);
    }
}
