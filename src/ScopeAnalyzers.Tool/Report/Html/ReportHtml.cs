using System.Security.Cryptography;
using System.Text;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Output;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Report.Html;

/// <summary>
/// A report as one file of HTML: no script, nothing from elsewhere, and a policy by which a browser would run and load none if a
/// repository's text ever got to say so.
/// </summary>
internal static class ReportHtml
{
    private static readonly (string Id, string Title)[] Sections =
        [("rules", "To decide"), ("findings", "Findings"), ("work", "By task, agent and commit"), ("files", "The files")];

    public static string Of(ReviewReport report)
    {
        var style = Style();
        var html = new HtmlWriter().Raw("<!DOCTYPE html>\n").Open("html", ("lang", "en")).Line().Open("head").Line();
        html.Empty("meta", ("charset", "utf-8")).Line();
        html.Empty("meta", ("http-equiv", "Content-Security-Policy"), ("content", $"default-src 'none'; style-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(style)))}'; base-uri 'none'; form-action 'none'")).Line();
        html.Empty("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1")).Line();
        html.Empty("meta", ("name", "color-scheme"), ("content", "light dark")).Line();
        html.Element("title", $"{Told(report.Result).Text}: what the agents changed").Open("style").Raw(style).Close().Line().Close().Line();
        html.Open("body").Line().Open("a", ("class", "skip"), ("href", "#content")).Text("Skip to the report").Close().Line();
        WriteHeader(html, report);
        html.Open("main", ("id", "content"), ("tabindex", "-1")).Line();
        WriteSection(html, "rules", () => RulesHtml.Write(html, report.Rules));
        WriteSection(html, "findings", () => FindingsHtml.Write(html, report.Findings));
        WriteSection(html, "work", () => WorkHtml.Write(html, report.Work));
        WriteSection(html, "files", () => FilesHtml.Write(html, report.Files));
        html.Close().Line();
        WriteFooter(html, report);
        return html.Close().Line().Close().Line().ToString();
    }

    private static void WriteSection(HtmlWriter html, string id, Action write)
    {
        html.Open("section", ("id", id), ("aria-labelledby", id + "-title")).Line();
        write();
        html.Close().Line();
    }

    private static void WriteHeader(HtmlWriter html, ReviewReport report)
    {
        var result = report.Result;
        var (sign, text, style) = Told(result);
        html.Open("header").Line().Element("h1", "What the agents changed");
        html.Open("p", ("class", $"verdict {style}")).Text($"{sign} {text}").Close().Line();
        html.Open("p");
        html.Text($"{Words.Count(result.Changes.Count, "file")} changed, {result.Changes.Count(change => change.Agents.Count > 0)} by agents");
        if (result.Repository is { } repository)
            html.Text(" in ").Name(repository);
        if (result.Head is { } head)
            html.Text(", up to ").Name(Words.Short(head));
        if (result.Base is { } source)
            html.Text(", since ").Name(source.Ref).Text($" ({Words.Short(source.MergeBase)})");
        html.Text(".").Close().Line();
        WriteCode(html, report.Code);
        html.Open("nav", ("aria-label", "Sections")).Open("ul").Line();
        foreach (var (id, title) in Sections)
            html.Open("li").Open("a", ("href", "#" + id)).Text(title).Close().Close().Line();
        html.Close().Close().Line().Close().Line();
    }

    private static void WriteCode(HtmlWriter html, EvaluatedCode code)
    {
        if (code.Files == 0)
            return;
        html.Open("p").Text($"C# by agents: {Words.Count(code.Files, "file")}, {(code.Evaluated.Count == 0 ? "none" : code.Evaluated.Count)} evaluated by what it binds to.");
        if (code.WhyNot is { } why && code.Evaluated.Count < code.Files)
            html.Text($" {char.ToUpperInvariant(why[0])}{why[1..].TrimEnd('.')}.");
        html.Close().Line();
    }

    private static void WriteFooter(HtmlWriter html, ReviewReport report)
    {
        html.Open("footer").Line().Open("p");
        if (report.Result.Source is { } source)
            html.Text("Evaluated by the manifest ").Name(source.Digest).Text($" ({source.Source}{(source.Commit is { } commit ? $", {Words.Short(commit)}" : "")}). ");
        html.Text($"Made by agent-scope {CheckerVersion.Text} at {Rfc3339.Write(report.Made)}. All evidence but a signature is a claim.").Close().Line().Close().Line();
    }

    private static (string Sign, string Text, string Style) Told(ReviewResult result)
    {
        var counts =
            $"{Words.Count(result.Findings.Count(finding => finding.Level == Level.Error), "error")}, {Words.Count(result.Findings.Count(finding => finding.Level == Level.Warning), "warning")}";
        return result switch
        {
            { HasManifest: false } => ("?", "No agent-scope.json: nothing is evaluated", "unknown"),
            { Outcome: Outcome.Deny } => ("✗", $"Out of scope: {counts}", "out"),
            { Outcome: Outcome.Indeterminate } => ("?", $"Not evaluated: {counts}", "unknown"),
            _ => ("✓", $"In scope: {counts}", "in"),
        };
    }

    // Line ends as they are hashed.
    private static string Style()
    {
        using var stream = typeof(ReportHtml).Assembly.GetManifestResourceStream("report.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
