using CsCheck;
using ScopeAnalyzers.Tool.Lsp.Editing;

namespace ScopeAnalyzers.Tool.Tests.Lsp.Editing;

public class JsonWordsTests
{
    [Theory]
    [InlineData("""{ "a": { "b": [ { "c": "|" } ] } }""", "a b * c", false)]
    [InlineData("""{ "a": { "b": [ { "c|": 1 } ] } }""", "a b *", true)]
    [InlineData("""{ "a": 1, "b": "|""", "b", false)]
    [InlineData("""[ "x", "y|" ]""", "*", false)]
    [InlineData("""{ "a": "x\"|y" }""", "a", false)]
    [InlineData("{ \"a\": \"open\n  \"b|\": 1 }", "a", false)]
    [InlineData("}}]] { \"a|\": 1", "", true)]
    public void A_word_knows_the_members_that_lead_to_it(string text, string path, bool isName)
    {
        var place = text.IndexOf('|', StringComparison.Ordinal);
        var word = JsonWords.At(text.Remove(place, 1), place);
        Assert.Equal((path, isName), (string.Join(' ', word.Path), word.IsName));
    }

    [Fact]
    public void Any_text_and_any_place_has_an_answer() =>
        Gen.Select(Gen.String[Gen.Char["{}[]\",:/*\\ \nab"], 0, 60], Gen.Double[0, 1]).Sample((text, part) =>
        {
            var place = (int)(part * text.Length);
            var word = JsonWords.At(text, place);
            Assert.InRange(word.Start, 0, text.Length);
            Assert.InRange(word.End, word.Start, text.Length);
            Assert.All(JsonWords.In(text).Zip(JsonWords.In(text).Skip(1)), pair => Assert.True(pair.First.End <= pair.Second.Start));
        });
}
