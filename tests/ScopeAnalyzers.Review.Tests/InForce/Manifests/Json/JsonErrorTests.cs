using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests.Json;

public class JsonErrorTests
{
    [Theory]
    [InlineData("►", "the file is empty; write at least { \"version\": 1 }")]
    [InlineData("  \n\t►", "the file is empty")]
    [InlineData("{ \"version\": 1 ►", "this is not JSON")]
    [InlineData("{ \"version\": 1 }\n►}", "this is not JSON")]
    [InlineData("{ \"version\": 1 }\n►{}", "this is not JSON")]
    [InlineData("{\n  \"version\" ►1\n}", "(inside what opens at agent-scope.json(1,1))")]
    [InlineData("{\n  \"base\": [\"main\"\n  ►\"dev\"]\n}", "(inside what opens at agent-scope.json(2,11))")]
    [InlineData("{ ►version: 1 }", "this is not JSON")]
    [InlineData("{ \"version\": 0►x1 }", "this is not JSON")]
    [InlineData("{ \"version\": 1, \"base\": [\"ma►\nin\"] }", "this is not JSON")]
    [InlineData("{ \"version\": 1, \"base\": [►\"\\ud800\"] }", "half a character")]
    [InlineData("{ \"version\": 1, ►\"\\udc00\": 1 }", "half a character")]
    public void The_first_syntax_error_is_the_one_error(string marked, string words) => Marked.Refused(marked, words);

    [Theory]
    [InlineData("►[]", "the manifest is an object, not a list")]
    [InlineData("►\"web\"", "the manifest is an object, not the string 'web'")]
    [InlineData("►null", "the manifest is an object, not null")]
    [InlineData("{ \"version\": 1, ►\"version\": 1 }", "'version' appears twice in this object, first at agent-scope.json(1,3)")]
    [InlineData("{ \"version\": 1,\n  ►\"ver\\u0073ion\": 2 }", "'version' appears twice in this object, first at agent-scope.json(1,3)")]
    [InlineData("{ \"version\": 1, \"scopes\": {}, ►\"scopes\": { \"a.b\": [[]] } }", "'scopes' appears twice")]
    public void What_is_no_manifest_is_said_at_its_place(string marked, string words) => Marked.Refused(marked, words);

    [Fact]
    public void Bytes_that_are_not_UTF8_are_an_error_where_they_stand()
    {
        byte[] bytes = [.. "{ \"version\": 1,\n  \"base\": [\"m"u8, 0xC3, 0x28, .. "in\"] }"u8];

        var reading = ManifestReader.Read(new ManifestText("agent-scope.json", bytes), []);

        var error = Assert.Single(reading.Errors);
        Assert.Equal("agent-scope.json(2,14)", error.Place.ToString());
        Assert.Contains("not UTF-8", error.Message);
    }

    [Theory]
    [InlineData("\uFEFF{ \"version\": 2 }", 1, 14)]
    [InlineData("{\r\n  \"version\": 2 }", 2, 14)]
    [InlineData("{\r  \"version\": 2 }", 2, 14)]
    [InlineData("{\n\n\t\"version\": 2 }", 3, 13)]
    [InlineData("/* é 𝒳 */ { \"version\": 2 }", 1, 25)]
    [InlineData("{ \"$schema\": \"one\u2028line\", \"version\": 2 }", 1, 37)]
    public void Columns_count_UTF16_units_from_one(string text, int line, int column)
    {
        var error = Assert.Single(Manifests.Read(text).Errors);

        Assert.Equal((line, column), (error.Place.Line, error.Place.Column));
    }

    [Fact]
    public void Comments_and_trailing_commas_are_accepted() =>
        Assert.NotNull(Manifests.Read("/* who */ { \"version\": 1, // one\n \"base\": [\"main\",], }").Manifest);
}
