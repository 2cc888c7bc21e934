using System.Globalization;
using System.Text;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Output;

namespace ScopeAnalyzers.Tool.Check.Forms;

/// <summary>
/// A check as a comment of a pull request: the outcome, a row for each rule, and each finding in a part that opens. A forge refuses a
/// comment that is too long, so it has an end; a job finds the comment again by its marker.
/// </summary>
internal static class MarkdownComment
{
    /// <summary>What the comment begins with, in every version.</summary>
    public const string Marker = "<!-- agent-scope -->";

    /// <summary>How long the comment may be, in characters.</summary>
    public const int Most = 60_000;

    private const int MostOfTable = 30_000;

    private const int MostInCell = 3;

    public static string Of(CheckAnswer answer)
    {
        var told = answer.Result.Findings.Where(finding => finding.Level != Level.Log).ToList();
        var text = new StringBuilder($"{Marker}\n### {answer.Outcome}\n");
        if (answer.UnboundCode is not null && !answer.Outcome.Contains(OutcomeLine.Unbound, StringComparison.Ordinal))
            text.Append(CultureInfo.InvariantCulture, $"\nNot in this comment: {OutcomeLine.Unbound}.\n");
        AppendRules(text, RuleSummary.Of(told));
        AppendDetails(text, told);
        return text.ToString();
    }

    private static void AppendRules(StringBuilder text, IReadOnlyList<RuleSummary> rules)
    {
        if (rules.Count == 0)
            return;
        text.Append("\n| rule | findings | where | by whom | remedy |\n|---|---|---|---|---|\n");
        Append(text, rules.Select(Row), MostOfTable, left => $"| | | | | and {Words.Count(left, "more rule")} |\n");
    }

    private static string Row(RuleSummary rule)
    {
        string[] cells =
        [
            $"[{rule.Id}]({rule.HelpLink}) {rule.Title} {string.Join(" ", rule.Rules.Take(MostInCell).Select(MarkdownText.Code))}".TrimEnd(),
            rule.Findings.Count.ToString(CultureInfo.InvariantCulture),
            rule.Where(MarkdownText.Code),
            rule.Who(MarkdownText.Code),
            MarkdownText.Of(rule.Remedy ?? ""),
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static void AppendDetails(StringBuilder text, List<Finding> findings)
    {
        if (findings.Count == 0)
            return;
        const string end = "\n</details>\n";
        text.Append(CultureInfo.InvariantCulture, $"\n<details><summary>{Words.Count(findings.Count, "finding")}</summary>\n\n");
        Append(text, findings.Select(Item), Most - end.Length, left => $"\nand {Words.Count(left, "more finding")}, which `agent-scope check --format json` lists\n");
        text.Append(end);
    }

    private static string Item(Finding finding)
    {
        var place = finding.File is null ? "" : $" {MarkdownText.Code(finding.Line > 0 ? finding.Location.ToString() : finding.File)}";
        return $"- {finding.Level.Word()} {finding.Id}{place}: {MarkdownText.Of(finding.Message)}\n";
    }

    /// <summary>Appends what fits, and says how many are left out.</summary>
    private static void Append(StringBuilder text, IEnumerable<string> parts, int most, Func<int, string> rest)
    {
        var all = parts.ToList();
        // Room for the rest is kept free from the beginning.
        var room = most - rest(all.Count).Length;
        var count = 0;
        while (count < all.Count && text.Length + all[count].Length <= room)
            text.Append(all[count++]);
        if (count < all.Count)
            text.Append(rest(all.Count - count));
    }
}
