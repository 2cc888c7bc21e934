using System.Globalization;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Report.Model;

namespace ScopeAnalyzers.Tool.Report.Html;

/// <summary>How standings, outcomes and levels look: each by a sign and a word, so that no color has to be seen.</summary>
internal static class ScopeStatusHtml
{
    public static (string Sign, string Word, string Style) Shown(this ScopeStatus standing) => standing switch
    {
        ScopeStatus.OutOfScope => ("✗", "out of scope", "out"),
        ScopeStatus.NotEvaluated => ("?", "not evaluated", "unknown"),
        ScopeStatus.InScope => ("✓", "in scope", "in"),
        _ => ("·", "by people", "people"),
    };

    public static string Style(this Level level) => level switch { Level.Error => "out", Level.Warning => "unknown", _ => "people" };

    public static HtmlWriter Badge(this HtmlWriter html, ScopeStatus standing)
    {
        var (sign, word, style) = standing.Shown();
        return html.Open("span", ("class", $"badge {style}")).Text($"{sign} {word}").Close();
    }

    /// <summary>A link to the card of a finding.</summary>
    public static HtmlWriter CardLink(this HtmlWriter html, int card) =>
        html.Open("a", ("href", string.Create(CultureInfo.InvariantCulture, $"#finding-{card}"))).Text("What was found in it").Close();

    /// <summary>Opens a part that a reader can open and close.</summary>
    public static HtmlWriter Details(this HtmlWriter html, bool isOpen) => isOpen ? html.Open("details", ("open", "")) : html.Open("details");
}
