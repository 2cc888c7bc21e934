using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Explanations;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Tool.Output;
using Spectre.Console;

namespace ScopeAnalyzers.Tool.Explain;

/// <summary>An explanation for people: each layer, what in it speaks for or against, and the outcome.</summary>
internal static class ExplainText
{
    public static void Write(ExplainAnswer answer, IAnsiConsole console)
    {
        foreach (var (agent, explanation) in answer.ByAgent)
            WriteAgent(agent, answer, explanation, console);
        if (answer.ByAgent.Count > 1)
            WriteOutcome($"all of them: {answer.Decision.Outcome.Word()}", answer.Decision, console);
    }

    private static void WriteAgent(string agent, ExplainAnswer answer, Explanation explanation, IAnsiConsole console)
    {
        var task = answer.Question.Task is { } id ? $", task {id}" : "";
        console.Line($"{agent}{task}: {Printable.Of(answer.Text)}", new Style(decoration: Decoration.Bold));
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var layer in explanation.Layers)
            AddLayer(grid, layer);
        console.Write(grid);
        WriteOutcome($"{explanation.Decision.Outcome.Word()}", explanation.Decision, console);
        if (explanation.Layers.Any(layer => layer.Rules.Any(rule => rule.Where is not null)))
            console.Line("  It depends on the file: name one with --file.");
        console.WriteLine();
    }

    private static void AddLayer(Grid grid, ExplainedLayer layer)
    {
        if (layer.Rules.Count == 0)
            grid.AddRow(new Text(layer.Name), new Text("-"), new Text("nothing"));
        for (var i = 0; i < layer.Rules.Count; i++)
        {
            var (rule, letsIn) = layer.Rules[i];
            grid.AddRow(
                new Text(i == 0 ? layer.Name : ""),
                letsIn ? new Text("✓", new Style(Color.Green)) : new Text("✗", new Style(Color.Red)),
                new Text(Line(rule, layer.Rules[i].Where)));
        }
    }

    private static string Line(Reason rule, string? where)
    {
        var parts = new[]
        {
            (rule.Place is null ? rule.Name : $"{rule.Name} ({rule.Place})") + (where is null ? "" : $", {where}"),
            rule.Because is null ? null : $"Because: {rule.Because}.",
            rule.Instead is null ? null : $"Instead: {rule.Instead}.",
        };
        return Printable.Of(string.Join(' ', parts.OfType<string>()));
    }

    private static void WriteOutcome(string outcome, Decision decision, IAnsiConsole console)
    {
        var color = decision.Outcome switch { Outcome.Allow => Color.Green, Outcome.Deny => Color.Red, _ => Color.Yellow };
        var by = decision.By.Count == 0 ? "" : $" by {string.Join(", ", decision.By.Select(reason => reason.Name))}";
        var ids = decision.Ids.Count == 0 ? "" : $" ({string.Join(", ", decision.Ids)})";
        console.Line($"→ {outcome}{by}{ids}", new Style(color));
        foreach (var hint in decision.Hints)
            console.Line($"  {hint}");
    }
}
