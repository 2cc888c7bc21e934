using ScopeAnalyzers.Policy.Decisions;
using AngleSharp.Html.Parser;
using Markdig;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Check.Forms;

namespace ScopeAnalyzers.Tool.Tests.Check.Forms;

public class MarkdownCommentTests
{
    private static readonly MarkdownPipeline AsForgesDo = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Build();

    [Fact]
    public void A_review_is_a_comment() => Golden.Is("check.md", MarkdownComment.Of(HostileReview.OutOfScope));

    [Fact]
    public void A_comment_begins_with_the_marker_by_which_it_is_found_again() =>
        Assert.StartsWith("<!-- agent-scope -->\n", MarkdownComment.Of(HostileReview.Unbound), StringComparison.Ordinal);

    [Fact]
    public void What_could_not_be_evaluated_is_said() => Assert.Contains(
        "not evaluated", Html(HostileReview.Unknown).QuerySelector("td")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public void Code_that_nobody_bound_is_said_beside_findings_and_without() => Assert.All(
        [HostileReview.OutOfScope, HostileReview.Unbound],
        answer => Assert.Contains(OutcomeLine.Unbound, Html(answer).TextContent, StringComparison.Ordinal));

    [Fact]
    public void A_name_is_neither_markup_nor_a_link_nor_a_row()
    {
        var html = Html(HostileReview.Answer);

        Assert.Empty(html.QuerySelectorAll("img"));
        Assert.Equal(DiagnosticTable.Of("SCOPE101").HelpLink, Assert.Single(html.QuerySelectorAll("a")).GetAttribute("href"));
        Assert.Equal(5, html.QuerySelectorAll("td").Length);
        Assert.Single(html.QuerySelectorAll("details"));
        Assert.Single(html.QuerySelectorAll("li"));
    }

    [Fact]
    public void A_name_mentions_nobody()
    {
        var html = Html(HostileReview.Answer);
        foreach (var code in html.QuerySelectorAll("code"))
            code.Remove();

        Assert.DoesNotContain("@everyone", html.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("#1", html.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_flood_fits_and_the_rest_is_counted()
    {
        var findings = Enumerable.Range(0, 5_000).Select(i => HostileReview.Finding with { By = [$"rule {i} {HostileReview.Name}"] });

        var text = MarkdownComment.Of(HostileReview.Of([.. findings]));

        Assert.True(text.Length <= 60_000, $"{text.Length} characters");
        Assert.Matches("and [0-9]+ more rules", text);
        Assert.Matches("and [0-9]+ more findings, which", text);
        Assert.EndsWith("\n</details>\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_findings_of_one_rule_are_one_row()
    {
        var finding = Reviews.Error("SCOPE101") with { By = ["scopes.web.files.allow"], Agent = "codex", Line = 1, Column = 1 };
        var html = Html(HostileReview.Of([.. "abcde".Select(name => finding with { File = $"{name}.md" })]));
        var row = html.QuerySelectorAll("td").Select(cell => cell.TextContent);

        Assert.Equal(
            ["SCOPE101 A file was changed outside the scope scopes.web.files.allow", "5", "a.md, b.md, c.md, and 2 more", "codex", ""],
            row);
    }

    [Fact]
    public void What_audit_found_is_for_the_log() => Assert.DoesNotContain(
        "something", MarkdownComment.Of(HostileReview.Of(Reviews.Error("SCOPE101") with { Level = Level.Log })), StringComparison.Ordinal);

    private static AngleSharp.Dom.IElement Html(CheckAnswer answer) =>
        new HtmlParser().ParseDocument(Markdown.ToHtml(MarkdownComment.Of(answer), AsForgesDo)).Body!;
}
