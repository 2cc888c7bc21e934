using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ScopeAnalyzers.Policy.Effective;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Tool.Report.Html;
using ScopeAnalyzers.Tool.Report.Model;
using ScopeAnalyzers.Tool.Tests.Check;

namespace ScopeAnalyzers.Tool.Tests.Report;

public class ReportTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 24, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_change_stands_by_task_agent_and_commit()
    {
        using var shop = GitFolder.Shop();
        var page = Page.Of(shop);
        Assert.Equal(["Without a task"], page.Texts("#work h3"));
        Assert.Equal(["claude-code", "codex"], page.Texts("#work h4"));
        Assert.Contains(page.Texts("#work tbody th"), commit => commit.EndsWith("Import the day's exchange rates by Codex", StringComparison.Ordinal));
        Assert.Contains("✗ out of scope modify src/Billing/InvoiceBook.cs lines 16", page.Texts("#work li"));
    }

    [Fact]
    public void The_map_says_what_was_touched_in_and_out_of_scope()
    {
        using var shop = GitFolder.Shop();
        var page = Page.Of(shop);
        Assert.Contains("src/ ✗ out of scope 4 files", page.Texts("#files summary"));
        Assert.Contains("Jobs/ ✓ in scope 1 file", page.Texts("#files summary"));
        Assert.Contains("untouched: Contracts/", page.Texts("#files li"));
        Assert.Contains("InvoiceBook.cs ✗ out of scope modify by codex; C# not evaluated", page.Texts("#files summary"));
    }

    [Fact]
    public void A_finding_has_its_code_its_rule_and_its_evidence()
    {
        using var shop = GitFolder.Shop();
        var page = Page.Of(shop);
        var finding = page.QuerySelectorAll("article").Single(article => article.TextContent.Contains("SCOPE101", StringComparison.Ordinal));
        Assert.Equal("16▶        return sum with { Minor = (sum.Minor + 4) / 5 * 5 };", finding.QuerySelector("pre .marked")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("#rules figure").Select(figure => figure.TextContent),
            text => text.Contains("scopes.jobs.files.allow in agent-scope.json", StringComparison.Ordinal) && text.Contains("\"src/Jobs/**/*.cs\"", StringComparison.Ordinal));
        Assert.Contains("identity, a claim", finding.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void What_to_decide_stands_first_by_rule_with_who_and_the_remedy()
    {
        using var shop = GitFolder.Shop();
        var page = Page.Of(shop);
        Assert.Equal(["rules", "findings", "work", "files"], page.QuerySelectorAll("main > section").Select(section => section.Id!));
        var row = page.QuerySelectorAll("#rules tbody tr").Single(row => row.TextContent.Contains("scopes.jobs.files.allow", StringComparison.Ordinal));
        Assert.Equal(["1", "src/Billing/InvoiceBook.cs"], row.QuerySelectorAll("td").Take(2).Select(cell => cell.TextContent));
        Assert.StartsWith("codex in ", row.QuerySelectorAll("td")[2].TextContent, StringComparison.Ordinal);
        Assert.Equal("Ask for a grant: agent-scope request.", row.QuerySelectorAll("td")[3].TextContent);
    }

    [Fact]
    public void Findings_of_one_place_share_a_card()
    {
        var finding = Reviews.Error("SCOPE301") with { File = "src/A.cs", Line = 3, Column = 5 };
        var page = Made([finding, finding with { Id = "SCOPE302", Column = 9 }, finding with { Line = 4 }, finding with { File = null, Line = 0 }]);

        Assert.Equal(["Agent-authored code uses a denied API", "src/A.cs(3,5)", "src/A.cs(4,5)"], page.Texts("article h4").Order());
        Assert.Equal(2,
            page.QuerySelectorAll("article").Single(card => card.TextContent.StartsWith("\nsrc/A.cs(3,5)", StringComparison.Ordinal))
                .QuerySelectorAll(".message").Length);
    }

    [Fact]
    public void A_large_change_is_closed_folder_by_folder_and_a_short_one_open()
    {
        var large = Made([.. Enumerable.Range(0, 200).Select(i => Reviews.Error("SCOPE101") with { File = $"src/P{i % 50}/F{i}.cs", Line = 1 })]);
        var small = Made([.. Enumerable.Range(0, 20).Select(i => Reviews.Error("SCOPE101") with { File = $"src/P{i % 2}/F{i}.cs", Line = 1 })]);

        Assert.InRange(large.QuerySelectorAll("#findings > details").Length, 1, 40);
        Assert.InRange(large.QuerySelectorAll("#findings > details[open] article").Length, 0, 20);
        Assert.InRange(TabStops(large), 1, 300);
        Assert.Equal(20, small.QuerySelectorAll("#findings > details[open] article").Length);
    }

    [Fact]
    public void Every_finding_of_the_check_is_there()
    {
        using var shop = GitFolder.Shop();
        var found = Regex.Matches(shop.Run("check", "--format", "github").Out, "title=(SCOPE[0-9]+)::").Select(match => match.Groups[1].Value).Order();
        Assert.Equal(found, Page.Of(shop).Texts("article .badge").Select(badge => badge.Split(' ')[1]).Order());
    }

    [Fact]
    public void The_agents_lines_are_there()
    {
        using var shop = GitFolder.Shop();
        var file = Page.Of(shop).QuerySelectorAll("#files li details")
            .Single(details => details.QuerySelector("summary")!.TextContent.StartsWith("OptIn.cs", StringComparison.Ordinal));
        Assert.Equal(File.ReadAllLines(Path.Combine(shop.Root, "src/Web/Email/OptIn.cs")).Length, file.QuerySelectorAll("pre code").Length);
    }

    [Fact]
    public void The_page_can_be_read_by_keyboard_and_by_ear()
    {
        using var shop = GitFolder.Shop();
        var page = Page.Of(shop);
        Assert.Equal("en", page.DocumentElement.GetAttribute("lang"));
        Assert.Equal("#content", page.QuerySelector("body > a")!.GetAttribute("href"));
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(heading => heading.LocalName[1] - '0').ToList();
        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1 && pair.Second > 1));
        Assert.All(page.QuerySelectorAll("th"), cell => Assert.NotNull(cell.GetAttribute("scope")));
        Assert.All(page.QuerySelectorAll("section, nav, article"),
            region => Assert.True(region.HasAttribute("aria-label") || page.GetElementById(region.GetAttribute("aria-labelledby")!) is not null));
        var ids = page.QuerySelectorAll("[id]").Select(element => element.Id!).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("a[href]"), link => Assert.Contains(link.GetAttribute("href")![1..], ids));
    }

    [Fact]
    public void Nothing_is_loaded_from_elsewhere_and_nothing_runs()
    {
        using var shop = GitFolder.Shop();
        AssertInert(Page.Of(shop));
    }

    [Fact]
    public void What_a_repository_holds_is_text()
    {
        using var folder = GitFolder.Empty();
        folder.Write("agent-scope.json", """{ "version": 1, "agents": { "codex": { "scope": { "files": { "allow": ["src/**"], "deny": [{ "match": "src/x/**", "because": "<script>alert(3)</script>" }] } } } } }""");
        folder.Commit("Begin");
        folder.Git("switch", "-q", "-c", "work");
        folder.Write("src/x/<img src=x onerror=alert(1)>.cs", "</pre><script>alert(2)</script>\n\u202Eabc\n");
        folder.Write("src/\u202Egpj.cs", "a\u0000\n");
        folder.Write("docs/\" onmouseover=\"alert(1)", "x\n");
        folder.Commit("</code><script>alert(4)</script>\u202E", "Codex &lt;i&gt; \" ' <codex@openai.com>");

        var page = Page.Of(folder);

        AssertInert(page);
        var text = page.Body!.TextContent;
        Assert.Contains("<img src=x onerror=alert(1)>.cs", text, StringComparison.Ordinal);
        Assert.Contains("</pre><script>alert(2)</script>", text, StringComparison.Ordinal);
        Assert.Contains("<script>alert(3)</script>", text, StringComparison.Ordinal);
        Assert.Contains("</code><script>alert(4)</script>", text, StringComparison.Ordinal);
        Assert.Contains("U+202E", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_flood_the_first_is_shown_and_the_rest_counted()
    {
        var changes = Enumerable.Range(0, 20_000)
            .Select(i =>
                new Change($"f{i / 100:d3}/{i:d5}.cs", FileAct.Add,
                    [new Touch("codex", ["trailer"], null, null, [$"{i % 1000:x40}"], LineSet.Of([(1, 1_000_000)]))])).ToList();
        var findings = changes.Select(change => Reviews.Error("SCOPE101") with { File = change.Path, Line = 1, Column = 1 }).ToList();
        var result = Reviews.Empty with { Changes = changes, Findings = findings };
        var text = string.Concat(Enumerable.Repeat(new string('<', 1_000) + "\n", 300));
        var texts = ReviewTexts.None with { Files = changes.Take(500).ToDictionary(change => change.Path, _ => text) };

        var html = ReportHtml.Of(new ReportBuilder(result, null, null, texts, [.. changes.Select(change => change.Path)]).Build(Now));

        Assert.InRange(html.Length, 1, 12_000_000);
        var page = Page.Of(html);
        Assert.Equal(500, page.QuerySelectorAll("article").Length);
        Assert.Contains("… and 19500 findings more, left out here.", page.Texts("#findings > .left-out"));
        Assert.Contains("… and 800 commits more, left out here.", page.Texts("#work details > .left-out"));
        Assert.InRange(page.QuerySelectorAll("#files li").Length, 1_000, 2_500);
        Assert.NotEmpty(page.QuerySelectorAll("#files .left-out"));
        Assert.Contains("… and 1000000 lines more, left out here.", page.Texts("#files figure > .left-out"));
    }

    [Fact]
    public void A_change_that_cannot_be_evaluated_is_not_told_as_in_scope()
    {
        using var shop = GitFolder.Shop();
        shop.Git("branch", "-q", "-D", "main");
        var invoked = Invoked.With(shop.Root, ["report", "--output", "-"], environment: new Dictionary<string, string> { ["CI"] = "true" });
        Assert.Equal(3, invoked.ExitCode);
        Assert.StartsWith("? Not evaluated: 1 error", Page.Of(invoked.Out).QuerySelector(".verdict")!.TextContent, StringComparison.Ordinal);
    }

    private static IDocument Made(IReadOnlyList<Finding> findings)
    {
        var changes = findings.Select(finding => finding.File).OfType<string>().Distinct()
            .Select(file =>
                new Change(file, FileAct.Modify, [new Touch("codex", ["trailer"], null, null, [new string('a', 40)], LineSet.Of([(1, 1)]))])).ToList();
        var result = Reviews.Empty with { Changes = changes, Findings = findings };
        return Page.Of(ReportHtml.Of(new ReportBuilder(result, null, null, ReviewTexts.None, []).Build(Now)));
    }

    // What a keyboard stops at: links and summaries, but none inside what is closed.
    private static int TabStops(IDocument page) => page.QuerySelectorAll("a, summary, [tabindex='0']").Count(element =>
        !element.Ancestors<IElement>().Any(above => above.LocalName == "details" && !above.HasAttribute("open") && element.ParentElement != above));

    private static void AssertInert(IDocument page)
    {
        Assert.Matches("^default-src 'none'; style-src 'sha256-[A-Za-z0-9+/=]+'; base-uri 'none'; form-action 'none'$", page.QuerySelector("meta[http-equiv]")!.GetAttribute("content")!);
        string[] elements = ["html", "head", "meta", "title", "style", "body", "a", "header", "h1", "h2", "h3", "h4", "p", "span", "code",
            "nav", "ul", "li", "main", "section", "div", "table", "thead", "tbody", "tr", "th", "td", "small", "details", "summary", "article", "dl", "dt", "dd", "figure", "figcaption", "pre", "footer"];
        string[] attributes = ["lang", "charset", "http-equiv", "content", "name", "class", "href", "id", "tabindex", "aria-label", "aria-labelledby", "role", "scope", "title", "open"];
        Assert.All(page.All, element =>
        {
            Assert.Contains(element.LocalName, elements);
            Assert.All(element.Attributes, attribute => Assert.Contains(attribute.Name, attributes));
            Assert.True(element.GetAttribute("href") is null or ['#', ..], element.OuterHtml);
        });
        Assert.DoesNotContain("url(", page.QuerySelector("style")!.TextContent, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", page.QuerySelector("style")!.TextContent, StringComparison.OrdinalIgnoreCase);
    }
}
