using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Report.Html;

/// <summary>The agents' lines, file by file.</summary>
internal static class LinesHtml
{
    public static void Write(HtmlWriter html, Cut<AgentFile> files)
    {
        html.Element("h2", "The agents' lines", ("id", "lines-title"));
        if (files.Shown.Count == 0)
            html.Element("p", "No agent changed a file.");
        foreach (var file in files.Shown)
        {
            html.Open("details").Open("summary").Badge(file.Standing).Text($" {file.Act.Word()} ").Name(file.Path)
                .Text($" by {string.Join(", ", file.Touches.Select(touch => Printable.Of(touch.Agent)).Distinct())}").Close().Line();
            foreach (var touch in file.Touches.Where(touch => !touch.Lines.IsEmpty))
                html.Open("p").Name(touch.Agent, "span")
                    .Text($": lines {WorkHtml.Shortened(touch.Lines)}, by {string.Join(", ", touch.Evidence)}").Close().Line();
            if (file.Code is { } code)
                html.Excerpt(file.Path, code);
            else
                html.Element("p", file.Act == FileAct.Delete ? "The file is gone." : "There is no line to show.");
            html.Close().Line();
        }

        html.LeftOut(files.LeftOut, "file");
    }
}
