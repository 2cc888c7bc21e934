using ScopeAnalyzers.Review.Tests.InForce.Manifests;

namespace ScopeAnalyzers.Review.Tests.Model.Wording;

/// <summary>Names that do not read as they are.</summary>
public class LegibleTests
{
    [Theory]
    [InlineData("src/a\u202Eb", "U+202E cannot be seen")]
    [InlineData("src/a\u200Bb", "U+200B cannot be seen")]
    [InlineData("src/\U000E0041b", "U+E0041 cannot be seen")]
    [InlineData("src/\u0410uth/**", "U+0410 looks like 'A' and is among Latin letters; write 'A', or the word in one script")]
    [InlineData("src/Auth\u03BF/**", "U+03BF looks like 'o'")]
    [InlineData("src/\uFF21uth/**", "U+FF21 looks like 'A'")]
    [InlineData("src/cafe\u0301/**", "write it composed, in Unicode NFC")]
    public void A_pattern_that_does_not_read_as_it_is_is_an_error(string pattern, string words)
    {
        var reading = Manifests.Read(Marked.Scope($$"""
            "files": { "deny": ["{{pattern}}"] }
            """));

        Assert.Contains(words, Assert.Single(reading.Errors).Message);
    }

    [Theory]
    [InlineData("src/Авторизация/**")]
    [InlineData("src/Модуль.Web/**")]
    [InlineData("src/αβγ/**")]
    [InlineData("src/café/日本語ABC/**")]
    [InlineData("src/Ünïcode/𝒳/**")]
    public void Words_of_one_script_read_as_they_are(string pattern) =>
        Assert.Empty(Manifests.Read(Marked.Scope($$"""
            "files": { "deny": ["{{pattern}}"] }
            """)).Errors);

    [Theory]
    [InlineData("\"scopes\": { \"w\u0435b\": {} }")]
    [InlineData("\"tasks\": { \"T\u200B1\": { \"agent\": \"*\" } }")]
    [InlineData("\"unattributed\": \"hum\u0430n\"")]
    [InlineData("\"base\": [\"origin/m\u0430in\"]")]
    public void A_name_that_does_not_read_as_it_is_is_an_error(string member) =>
        Assert.Contains(
            Manifests.Read($"{{ \"version\": 1, {member} }}").Errors,
            error => error.Message.Contains("does not read as it is"));

    [Fact]
    public void A_message_shows_what_cannot_be_seen() =>
        Assert.Contains(@"'src/a\u202Eb'", Manifests.Read(Marked.Root("\"protected\": [\"src/a\u202Eb\"]")).Errors[0].Message);
}
