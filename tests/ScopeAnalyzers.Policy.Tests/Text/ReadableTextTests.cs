using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Policy.Tests.Text;

public class ReadableTextTests
{
    [Theory]
    [InlineData("a plain line", "a plain line")]
    [InlineData("a\r\nb\tc", "a  b c")]
    [InlineData("\u001B[31m red", "\\u001B[31m red")]
    [InlineData("a\u202Eb\u2028c", "a\\u202Eb\\u2028c")]
    [InlineData("\U0001F600\u200B\U0001F600", "\U0001F600\\u200B\U0001F600")]
    public void What_is_not_seen_is_written_as_its_number_and_a_break_as_a_space(string text, string line) =>
        Assert.Equal(line, Printable.Of(text));

    [Theory]
    [InlineData("a\U0001F600b", null)]
    [InlineData("\U0001F600\u0007", "the character U+0007 cannot be seen: leave it out")]
    [InlineData("\u2029", "the character U+2029 cannot be seen: leave it out")]
    public void What_no_one_sees_is_told_by_its_number(string text, string? error) => Assert.Equal(error, Unreadable.In(text));

    [Fact]
    public void Half_a_surrogate_pair_is_not_seen()
    {
        Assert.Equal("\\uD83D x \\uDE00 \\uD83D", Printable.Of("\uD83D x \uDE00 \uD83D"));
        Assert.Equal("the character U+DE00 cannot be seen: leave it out", Unreadable.In("\uDE00"));
    }

    [Theory]
    [InlineData('a', '\0')]
    [InlineData('\u007F', '\0')]
    [InlineData('\u0430', 'a')]
    [InlineData('\u017F', 's')]
    [InlineData('\u00E9', '\0')]
    public void A_letter_that_is_drawn_like_another_is_taken_for_it(char letter, char like) => Assert.Equal(like, LookAlikes.Of(letter));

    [Fact]
    public void A_run_of_letters_is_taken_for_as_long_a_run()
    {
        var table = LookAlikes.Read();
        Assert.Equal("ABMN", string.Concat("\u0391\u0392\u039C\u039D".Select(letter => table[letter])));
        Assert.DoesNotContain(0x39E, table.Keys);
    }

    [Fact]
    public void Each_outcome_level_and_act_has_its_word()
    {
        Assert.Equal(["allow", "indeterminate", "deny"], Enum.GetValues<Outcome>().Select(outcome => outcome.Word()));
        Assert.Equal(["log", "message", "warning", "error"], Enum.GetValues<Level>().Select(level => level.Word()));
        Assert.Equal(["add", "modify", "delete", "mode", "link", "submodule"], Enum.GetValues<FileAct>().Select(act => act.Word()));
    }
}
