using System.Globalization;
using System.Text;
using ScopeAnalyzers.Policy.Decisions;
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
        AppendRules(text, [.. told.Where(finding => finding.Level is Level.Error or Level.Warning)]);
        AppendDetails(text, told);
        return text.ToString();
    }

    private static void AppendRules(StringBuilder text, IReadOnlyList<Finding> findings)
    {
        if (findings.Count == 0)
            return;
        text.Append("\n| rule | findings | where | by whom | remedy |\n|---|---|---|---|---|\n");
        var rules = findings.GroupBy(finding => (finding.Level, finding.Outcome, finding.Id, Rules: string.Join(", ", finding.By)))
            .OrderByDescending(rule => rule.Key.Level).ThenByDescending(rule => rule.Count()).Select(rule => Row([.. rule])).ToList();
        Append(text, rules, MostOfTable, left => $"| | | | | and {Words.Count(left, "more rule")} |\n");
    }

    private static string Row(IReadOnlyList<Finding> rule)
    {
        var first = rule[0];
        var row = DiagnosticTable.Of(first.Id);
        var title = first.Outcome == Outcome.Indeterminate ? $"not evaluated: {row.Title}" : row.Title;
        string[] cells =
        [
            $"[{first.Id}]({row.HelpLink}) {title} {string.Join(" ", first.By.Take(MostInCell).Select(MarkdownText.Code))}".TrimEnd(),
            rule.Count.ToString(CultureInfo.InvariantCulture),
            Some(rule.Select(finding => finding.File is null ? "" : MarkdownText.Code(finding.Location.File))),
            Some(rule.Select(WhoOf)),
            MarkdownText.Of(first.Remedy ?? ""),
        ];
        return $"| {string.Join(" | ", cells)} |\n";
    }

    private static string WhoOf(Finding finding)
    {
        var commit = finding.Commit is { } id ? $" in {MarkdownText.Code(Words.Short(id))}" : "";
        return finding.Agent is { } agent ? MarkdownText.Code(agent) + commit : "";
    }

    private static string Some(IEnumerable<string> all)
    {
        var distinct = all.Where(each => each.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        var more = distinct.Count > MostInCell ? string.Create(CultureInfo.InvariantCulture, $", and {distinct.Count - MostInCell} more") : "";
        return string.Join(", ", distinct.Take(MostInCell)) + more;
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
