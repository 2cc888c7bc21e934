using System.Globalization;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Output;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Report.Html;

/// <summary>Each finding with its code, its rule as the manifest has it, and its evidence.</summary>
internal static class FindingsHtml
{
    public static void Write(HtmlWriter html, Cut<FileFindings> files)
    {
        html.Element("h2", "Findings", ("id", "findings-title"));
        if (files.Shown.Count == 0)
            html.Element("p", "There is nothing to tell.");
        foreach (var file in files.Shown)
        {
            html.Open("h3");
            if (file.Path is { } path)
                html.Name(path);
            else
                html.Text("The change as a whole");
            html.Close().Line();
            foreach (var finding in file.Findings)
                WriteFinding(html, finding);
        }

        html.LeftOut(files.LeftOut, "finding");
    }

    private static void WriteFinding(HtmlWriter html, ShownFinding shown)
    {
        var finding = shown.Finding;
        var id = $"finding-{shown.Number.ToString(CultureInfo.InvariantCulture)}";
        html.Open("article", ("class", $"finding {finding.Level.Style()}"), ("id", id), ("aria-labelledby", id + "-title")).Line();
        html.Open("h4", ("id", id + "-title")).Open("span", ("class", $"badge {finding.Level.Style()}"))
            .Text($"{finding.Level.Word()} {finding.Id}").Close().Text(" " + TitleOf(finding.Id)).Close().Line();
        html.Open("p", ("class", "message")).Name(finding.Message, "span").Close().Line();
        WriteFacts(html, shown);
        if (shown.Code is { } code)
            html.Excerpt($"{finding.File}({finding.Line},{finding.Column})", code);
        foreach (var rule in shown.Rules)
            WriteRule(html, rule);
        html.Close().Line();
    }

    private static void WriteFacts(HtmlWriter html, ShownFinding shown)
    {
        var finding = shown.Finding;
        (string Term, string? Value)[] facts =
        [
            ("Agent", finding.Agent),
            ("Evidence", finding.Evidence is null ? null : finding.Evidence == "signature" ? "signature" : $"{finding.Evidence}, a claim"),
            ("Task", finding.Task),
            ("Commit", finding.Commit is { } commit ? $"{Words.Short(commit)} {shown.Line?.Subject}" : finding.Agent is null ? null : "none: not committed, or several together"),
            ("Missing", finding.Missing.Count == 0 ? null : string.Join(", ", finding.Missing)),
        ];
        if (Array.TrueForAll(facts, fact => fact.Value is null))
            return;
        html.Open("dl").Line();
        foreach (var (term, value) in facts.Where(fact => fact.Value is not null))
            html.Open("div").Element("dt", term).Open("dd").Name(value!, "span").Close().Close().Line();
        html.Close().Line();
    }

    private static void WriteRule(HtmlWriter html, ShownRule rule)
    {
        if (rule.Text is { } text)
            html.Excerpt($"{rule.Name} in {rule.Place}", text);
        else
            html.Open("p", ("class", "rule")).Text("By ").Name(rule.Name).Text(rule.Place is { } place ? $" in {place}." : ", which is in no manifest.").Close().Line();
    }

    private static string TitleOf(string id) => DiagnosticTable.All.FirstOrDefault(row => row.Id == id)?.Title ?? "";
}
