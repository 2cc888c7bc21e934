using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace ScopeAnalyzers.Tool.Tests.Report;

/// <summary>A report as a browser reads it.</summary>
internal static class Page
{
    public static IDocument Of(string html) => new HtmlParser(new HtmlParserOptions { IsStrictMode = false }).ParseDocument(html);

    public static IDocument Of(GitFolder folder, params string[] arguments)
    {
        var invoked = folder.Run(["report", "--output", "-", .. arguments]);
        Assert.Equal("", invoked.Error);
        return Of(invoked.Out);
    }

    public static IEnumerable<string> Texts(this IDocument page, string selector) =>
        page.QuerySelectorAll(selector).Select(element => element.TextContent.Trim());
}
