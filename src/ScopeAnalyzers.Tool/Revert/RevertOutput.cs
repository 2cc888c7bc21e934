using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Review.Findings.Reverting;
using ScopeAnalyzers.Tool.Output;
using Spectre.Console;

namespace ScopeAnalyzers.Tool.Revert;

/// <summary>What it takes to revert a task, or what was reverted.</summary>
internal static class RevertOutput
{
    public static void Write(RevertResult result, IAnsiConsole console)
    {
        console.Line($"{result.Task}: {Words.Count(result.Steps.Count, "commit")} since {result.Base}, the newest first");
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn().NoWrap())
            .AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var step in result.Steps)
        {
            var (mark, color) = step.Outcome switch
            {
                RevertOutcome.Applies => ("✓", Color.Green),
                RevertOutcome.Conflicts => ("✗", Color.Red),
                _ => ("-", Color.Yellow),
            };
            grid.AddRow(
                new Text(mark, new Style(color)),
                new Text(Words.Short(step.Commit)),
                new Text(step.Agents.Count == 0 ? "a person" : string.Join(", ", step.Agents)),
                new Text(Printable.Of($"{step.Subject} ({Told(step)})")));
        }

        console.Write(grid);
        console.WriteLine();
        var (outcome, style) = Outcome(result);
        console.Line(outcome, new Style(style));
    }

    /// <summary>The same as <c>agent-scope/revert-1</c>.</summary>
    public static string Json(RevertResult result) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "agent-scope/revert-1");
        json.WriteString("task", result.Task);
        json.WriteString("base", result.Base);
        json.WriteBoolean("applied", result.IsApplied);
        json.WriteStartArray("commits");
        foreach (var step in result.Steps)
        {
            json.WriteStartObject();
            json.WriteString("commit", step.Commit);
            json.WriteString("subject", step.Subject);
            json.WriteStrings("agents", step.Agents);
            json.WriteString("outcome", step.Outcome switch { RevertOutcome.Applies => "applies", RevertOutcome.Conflicts => "conflicts", _ => "empty" });
            json.WriteStrings("conflicts", step.Conflicts);
            json.WriteString("revertedBy", step.RevertedBy);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });

    private static string Told(RevertStep step) => step switch
    {
        { RevertedBy: { } commit } => $"reverted by {Words.Short(commit)}",
        { Outcome: RevertOutcome.Conflicts } => $"in the way: {string.Join(", ", step.Conflicts)}",
        { Outcome: RevertOutcome.Empty } => "nothing is left to revert",
        _ => "applies",
    };

    private static (string Text, Color Color) Outcome(RevertResult result)
    {
        var conflicts = result.Steps.Count(step => step.Outcome == RevertOutcome.Conflicts);
        if (conflicts > 0)
            return ($"✗ {Words.Count(conflicts, "commit")} cannot be reverted: nothing was changed. Revert first what is in the way, or by hand.", Color.Red);
        if (result.IsApplied)
            return ($"✓ {Words.Count(result.Steps.Count(step => step.RevertedBy is not null), "commit")} reverted", Color.Green);
        return result.Steps.Any(step => step.Outcome == RevertOutcome.Applies)
            ? ($"✓ applies: 'agent-scope revert --task {result.Task} --apply' makes it", Color.Green)
            : ("- nothing is left to revert", Color.Yellow);
    }
}
