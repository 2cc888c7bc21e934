using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;
using ScopeAnalyzers.Tool.Check.Forms;
using ScopeAnalyzers.Tool.Compile;
using ScopeAnalyzers.Tool.Output;
using Spectre.Console;

namespace ScopeAnalyzers.Tool.Check;

/// <summary>A review for people: who changed what, then each finding under its file, then the outcome.</summary>
internal static class CheckText
{
    /// <param name="compilations">The compilations that were evaluated, or null if none was asked for.</param>
    public static void Write(ReviewResult result, IAnsiConsole console, IReadOnlyList<EvaluatedCompilation>? compilations = null)
    {
        WriteAgents(result, console);
        if (compilations is { Count: > 0 })
            console.Line(
                $"Evaluated by what it binds to: {Words.Count(compilations.SelectMany(each => each.Files).Distinct().Count(), "file")} in {Words.Count(compilations.Count, "compilation")}.");
        var (told, left) = ReportedFindings.Of(result.Findings);
        foreach (var file in told.GroupBy(finding => (finding.Level, finding.File)))
            WriteFile(file.Key.File, file, console);
        if (left > 0)
            console.Line($"\nand {Words.Count(left, "finding")} more, which '--format json' lists.");
        WriteRules(result.Findings, console);
        WriteOutcome(result, console, isCompiled: compilations is not null);
    }

    private static void WriteAgents(ReviewResult result, IAnsiConsole console)
    {
        var since = result.Base is { } source ? $" since {source.Ref} ({Words.Short(source.MergeBase)})" : "";
        console.Line($"{Words.Count(result.Changes.Count, "file")} changed{since}.");
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn().NoWrap()).AddColumn();
        var touches = result.Changes.SelectMany(change => change.Agents).GroupBy(touch => touch.Agent)
            .OrderBy(agent => agent.Key, StringComparer.Ordinal);
        foreach (var agent in touches)
        {
            grid.AddRow(
                new Text(Printable.Of(agent.Key)),
                new Text(Words.Count(agent.Count(), "file")),
                new Text($"known by {string.Join(", ", agent.SelectMany(touch => touch.Evidence).Distinct())}"));
        }

        if (result.Changes.Any(change => change.Agents.Count > 0))
            console.Write(grid);
    }

    private static void WriteFile(string? file, IEnumerable<Finding> findings, IAnsiConsole console)
    {
        console.WriteLine();
        console.Line(Printable.Of(file ?? "the change as a whole"), new Style(decoration: Decoration.Bold));
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0).RightAligned()).AddColumn(new GridColumn().NoWrap())
            .AddColumn();
        foreach (var finding in findings)
        {
            grid.AddRow(
                new Text(finding.Line > 0 ? $"{finding.Line},{finding.Column}" : ""),
                new Text($"{finding.Level.Word()} {finding.Id}", StyleOf(finding.Level)),
                new Text(Printable.Of(finding.Message)));
        }

        console.Write(grid);
    }

    /// <summary>A line for each rule with its count and its remedy, where a rule has more than one finding.</summary>
    private static void WriteRules(IEnumerable<Finding> findings, IAnsiConsole console)
    {
        var rules = RuleSummary.Of(findings);
        if (rules.All(rule => rule.Findings.Count == 1))
            return;
        console.WriteLine();
        console.Line("By rule", new Style(decoration: Decoration.Bold));
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0).RightAligned()).AddColumn(new GridColumn().NoWrap())
            .AddColumn();
        foreach (var rule in rules)
        {
            grid.AddRow(
                new Text($"{rule.Findings.Count}"),
                new Text(rule.Id),
                new Text(Printable.Of($"{string.Join(", ", rule.Rules)} in {Words.Count(rule.Files, "file")}. {rule.Remedy}".Trim())));
        }

        console.Write(grid);
    }

    /// <summary>The outcome in one line, with one empty line before it. It claims nothing of C# that nobody bound.</summary>
    public static void WriteOutcome(ReviewResult result, IAnsiConsole console, bool isCompiled)
    {
        console.WriteLine();
        var (text, color) = OutcomeLine.Of(result, isCompiled);
        console.Line(text, new Style(color));
    }

    private static Style StyleOf(Level level) => level switch
    {
        Level.Error => new Style(Color.Red),
        Level.Warning => new Style(Color.Yellow),
        _ => Style.Plain,
    };
}
