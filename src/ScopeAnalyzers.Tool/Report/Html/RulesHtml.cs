using System.Globalization;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Report.Html;

/// <summary>What to decide on: a row for each rule that found something.</summary>
internal static class RulesHtml
{
    private static readonly string[] Columns = ["Rule", "Count", "Where", "By whom", "Remedy"];

    public static void Write(HtmlWriter html, Cut<ShownSummary> rules)
    {
        html.Element("h2", "To decide", ("id", "rules-title"));
        if (rules.Shown.Count == 0)
        {
            html.Element("p", "There is nothing to decide.");
            return;
        }

        html.Open("table").Line().Open("thead").Open("tr");
        foreach (var column in Columns)
            html.Open("th", ("scope", "col")).Text(column).Close();
        html.Close().Close().Line().Open("tbody").Line();
        foreach (var rule in rules.Shown)
            WriteRow(html, rule);
        html.Close().Close().Line().LeftOut(rules.LeftOut, "rule");
    }

    private static void WriteRow(HtmlWriter html, ShownSummary shown)
    {
        var rule = shown.Rule;
        html.Open("tr").Open("th", ("scope", "row")).Open("span", ("class", $"badge {rule.Level.Style()}"))
            .Text($"{rule.Level.Word()} {rule.Id}").Close().Text($" {rule.Title}");
        foreach (var text in shown.Text)
            WriteRule(html, text);
        html.Close();
        html.Open("td", ("class", "count")).Text(rule.Findings.Count.ToString(CultureInfo.InvariantCulture)).Close();
        html.Open("td").Text(rule.Where(Printable.Of)).Close();
        html.Open("td").Text(rule.Who(Printable.Of)).Close();
        html.Open("td").Text(Printable.Of(rule.Remedy ?? "")).Close().Close().Line();
    }

    private static void WriteRule(HtmlWriter html, ShownRule rule)
    {
        if (rule.Text is { } text)
            html.Open("details").Open("summary").Name(rule.Name).Close().Excerpt($"{rule.Name} in {rule.Place}", text).Close();
        else
            html.Open("p", ("class", "rule")).Name(rule.Name).Text(rule.Place is { } place ? $" in {place}" : "").Close();
    }
}
