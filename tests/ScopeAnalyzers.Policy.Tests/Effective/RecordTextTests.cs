using System.Text;
using ScopeAnalyzers.Policy.Effective;

namespace ScopeAnalyzers.Policy.Tests.Effective;

public class RecordTextTests
{
    [Fact]
    public void Fields_come_back_whatever_they_hold()
    {
        var text = new StringBuilder();
        RecordText.Append(text, "rule", "a\tb", null, "c\nd\re", "\\0", "", "plain");
        Assert.Equal("rule\ta\\tb\t\\0\tc\\nd\\re\t\\\\0\t\tplain\n", text.ToString());
        Assert.Equal(["rule", "a\tb", null, "c\nd\re", "\\0", "", "plain"], RecordText.Fields(text.ToString().TrimEnd('\n')).AsEnumerable());
    }

    [Theory]
    [InlineData("a\\")]
    [InlineData("\\x")]
    [InlineData("\\00")]
    public void An_escape_that_no_one_writes_is_refused(string field) =>
        Assert.Contains($"'{field}' holds an escape that no one writes",
            Assert.Throws<InvalidEffectiveScopeException>(() => RecordText.Fields(field)).Message, StringComparison.Ordinal);
}
