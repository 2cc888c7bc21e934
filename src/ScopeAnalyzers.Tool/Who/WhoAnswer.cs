using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Tool.Output;
using Spectre.Console;

namespace ScopeAnalyzers.Tool.Who;

/// <summary>What each agent may do, without a task and under each of its own.</summary>
internal sealed record WhoAnswer(string Agent, string? Task, Decision Decision)
{
    /// <summary>One row for each agent of the manifest, and for each of its tasks.</summary>
    public static IReadOnlyList<WhoAnswer> Of(Manifest manifest, Resource resource, DateTimeOffset clock) =>
    [
        .. from agent in manifest.Agents.Keys.Order(StringComparer.Ordinal)
           from task in manifest.Tasks.Values.Where(task => task.Agents.Contains(agent)).Select(task => task.Id)
               .Order(StringComparer.Ordinal).Prepend(null)
           select new WhoAnswer(agent, task, AgentPolicy.Resolve(manifest, agent, task, clock).Decide(resource)),
    ];

    public static void Write(string resource, IReadOnlyList<WhoAnswer> rows, IAnsiConsole console)
    {
        console.Line(Printable.Of(resource), new Style(decoration: Decoration.Bold));
        var grid = new Grid().AddColumn(new GridColumn().NoWrap().Padding(2, 0, 2, 0)).AddColumn(new GridColumn().NoWrap())
            .AddColumn(new GridColumn().NoWrap()).AddColumn();
        foreach (var row in rows)
        {
            var color = row.Decision.Outcome switch { Outcome.Allow => Color.Green, Outcome.Deny => Color.Red, _ => Color.Yellow };
            grid.AddRow(
                new Text(row.Agent),
                new Text(row.Task is null ? "no task" : row.Task),
                new Text(row.Decision.Outcome.Word(), new Style(color)),
                new Text(string.Join(", ", row.Decision.By.Select(reason => reason.Name))));
        }

        console.Write(grid);
    }

    /// <summary>The rows as <c>agent-scope/who-1</c>.</summary>
    public static string Json(string resource, IReadOnlyList<WhoAnswer> rows) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "agent-scope/who-1");
        json.WriteString("resource", resource);
        json.WriteStartArray("agents");
        foreach (var row in rows)
        {
            json.WriteStartObject();
            json.WriteString("agent", row.Agent);
            json.WriteString("task", row.Task);
            json.WriteString("outcome", row.Decision.Outcome.Word());
            json.WriteStrings("by", row.Decision.By.Select(reason => reason.Name));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
