using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Tool.Output;
using Spectre.Console;

namespace ScopeAnalyzers.Tool.Who;

/// <summary>What each agent may do, without a task and under each of its own.</summary>
/// <param name="InSomeFiles">The rules that apply in some files only, by name, each with these files, if the question names no file;
/// else empty.</param>
internal sealed record WhoAnswer(
    string Agent, string? Task, Decision Decision, IReadOnlyDictionary<string, string> InSomeFiles)
{
    /// <summary>One row for each agent of the manifest, and for each of its tasks.</summary>
    public static IReadOnlyList<WhoAnswer> Of(Manifest manifest, Resource resource, DateTimeOffset clock) =>
    [
        .. from agent in manifest.Agents.Keys.Order(StringComparer.Ordinal)
           from task in manifest.Tasks.Values.Where(task => task.Agents.Contains(agent)).Select(task => task.Id)
               .Order(StringComparer.Ordinal).Prepend(null)
           let policy = AgentPolicy.Resolve(manifest, agent, task, clock)
           select new WhoAnswer(agent, task, policy.Decide(resource), 
               RulesInSomeFiles.Of(policy, resource).ToDictionary(rule => rule.Name, rule => rule.Where!)),
    ];

    /// <summary>The rules that decided, and those that would in some files, with these files.</summary>
    private IEnumerable<string> Rules => Decision.By.Select(reason => reason.Name).Union(InSomeFiles.Keys)
        .Select(name => InSomeFiles.TryGetValue(name, out var where) ? $"{name} {where}" : name);

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
                new Text(string.Join(", ", row.Rules)));
        }

        console.Write(grid);
        if (rows.Any(row => row.InSomeFiles.Count > 0))
            console.Line("  It depends on the file: name one with --file.");
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
            json.WriteStrings("inSomeFiles", row.InSomeFiles.Select(rule => $"{rule.Key} {rule.Value}"));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
