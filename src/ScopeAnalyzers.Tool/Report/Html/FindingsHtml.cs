using System.Globalization;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Output;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Report.Html;

/// <summary>The findings by folder: one card for each place, with its code and its evidence.</summary>
internal static class FindingsHtml
{
    // As many cards as are read without choosing; the folders after them are closed.
    private const int MostOpen = 20;

    public static void Write(HtmlWriter html, Cut<FolderFindings> folders)
    {
        html.Element("h2", "Findings", ("id", "findings-title"));
        if (folders.Shown.Count == 0)
            html.Element("p", "There is nothing to tell.");
        var left = MostOpen;
        foreach (var folder in folders.Shown)
        {
            left -= folder.Cards.Count;
            WriteFolder(html, folder, isOpen: left >= 0);
        }

        html.LeftOut(folders.LeftOut, "finding");
    }

    private static void WriteFolder(HtmlWriter html, FolderFindings folder, bool isOpen)
    {
        html.Details(isOpen).Open("summary").Open("h3");
        if (folder.Folder is { } path)
            html.Name(path.Length > 0 ? path + "/" : "At the root", path.Length > 0 ? "code" : "span");
        else
            html.Text("The change as a whole");
        html.Close().Text(" ").Open("span", ("class", $"badge {folder.Level.Style()}")).Text(Words.Count(folder.Count, "finding")).Close()
            .Close().Line();
        foreach (var card in folder.Cards)
            WriteCard(html, card);
        html.Close().Line();
    }

    private static void WriteCard(HtmlWriter html, FindingCard card)
    {
        var first = card.Findings[0].Finding;
        var id = $"finding-{card.Number.ToString(CultureInfo.InvariantCulture)}";
        html.Open("article", ("class", $"finding {card.Level.Style()}"), ("id", id), ("aria-labelledby", id + "-title")).Line();
        html.Open("h4", ("id", id + "-title"));
        if (first.File is { } file)
            html.Name(first.Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"{file}({first.Line},{first.Column})") : file);
        else
            html.Text(TitleOf(first.Id));
        html.Close().Line();
        foreach (var shown in card.Findings)
            WriteFinding(html, shown);
        if (card.Code is { } code)
            html.Excerpt($"Around line {first.Line.ToString(CultureInfo.InvariantCulture)}", code);
        html.Close().Line();
    }

    private static void WriteFinding(HtmlWriter html, ShownFinding shown)
    {
        var finding = shown.Finding;
        html.Open("p", ("class", "message")).Open("span", ("class", $"badge {finding.Level.Style()}"), ("title", TitleOf(finding.Id)))
            .Text($"{finding.Level.Word()} {finding.Id}").Close().Text(" ").Name(finding.Message, "span").Close().Line();
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

    private static string TitleOf(string id) => DiagnosticTable.All.FirstOrDefault(row => row.Id == id)?.Title ?? id;
}
