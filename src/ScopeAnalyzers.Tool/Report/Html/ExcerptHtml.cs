using System.Globalization;
using ScopeAnalyzers.Tool.Output;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Report.Html;

/// <summary>Lines of a text, with their numbers; a marked one says so in words too.</summary>
internal static class ExcerptHtml
{
    /// <param name="caption">Where the lines stand.</param>
    public static HtmlWriter Excerpt(this HtmlWriter html, string caption, Excerpt excerpt)
    {
        html.Open("figure").Open("figcaption").Name(caption).Close();
        html.Open("pre");
        var last = 0;
        foreach (var line in excerpt.Lines)
        {
            if (last > 0 && line.Number != last + 1)
                html.Open("span", ("class", "gap")).Text("⋯").Close();
            last = line.Number;
            html.Open("code", ("class", line switch { { IsMarked: true } => "line marked", { IsOwn: true } => "line", _ => "line around" }));
            html.Open("span", ("class", "number")).Text(line.Number.ToString(CultureInfo.InvariantCulture)).Close();
            html.Open("span", ("class", "sign")).Text(line.IsMarked ? "▶" : " ").Close();
            html.Text(line.Text);
            if (line.LeftOut > 0)
                html.Open("span", ("class", "left-out")).Text($" … {Words.Count(line.LeftOut, "letter")} more").Close();
            html.Close();
        }

        html.Close();
        if (excerpt.LeftOut > 0)
            html.LeftOut(excerpt.LeftOut, "line");
        return html.Close().Line();
    }

    /// <summary>Says how much of a flood is not shown.</summary>
    public static HtmlWriter LeftOut(this HtmlWriter html, int number, string thing) =>
        number == 0 ? html : html.Element("p", $"… and {Words.Count(number, thing)} more, left out here.", ("class", "left-out"));
}
