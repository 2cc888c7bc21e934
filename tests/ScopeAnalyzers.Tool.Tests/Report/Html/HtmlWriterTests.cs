using ScopeAnalyzers.Tool.Report.Html;

namespace ScopeAnalyzers.Tool.Tests.Report.Html;

public class HtmlWriterTests
{
    [Theory]
    [InlineData("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;")]
    [InlineData("a\u202Eb", "a<span class=\"unseen\">U+202E</span>b")]
    [InlineData("a\u200Bb\u0007", "a<span class=\"unseen\">U+200B</span>b<span class=\"unseen\">U+0007</span>")]
    [InlineData("\u2028", "<span class=\"unseen\">U+2028</span>")]
    [InlineData("a\tb", "a\tb")]
    public void Text_is_text_and_what_no_one_sees_is_shown(string text, string html) =>
        Assert.Equal(html, new HtmlWriter().Text(text).ToString());

    // As an attribute's argument half a letter would not survive.
    [Fact]
    public void Half_a_letter_is_shown_by_its_number() => Assert.Equal("<span class=\"unseen\">U+D83D</span>", new HtmlWriter().Text("\ud83d").ToString());

    [Fact]
    public void A_letter_of_two_units_is_whole() => Assert.Equal("😀", Page.Of(new HtmlWriter().Text("😀").ToString()).Body!.TextContent);

    [Fact]
    public void An_attribute_ends_where_it_should() =>
        Assert.Equal("<a title=\"&quot; onclick=&quot;x\\u202E\">", new HtmlWriter().Empty("a", ("title", "\" onclick=\"x\u202E")).ToString());
}
