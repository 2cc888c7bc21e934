using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;

namespace ScopeAnalyzers.Tool.Mcp;

/// <summary>The task that an agent works under, in words.</summary>
internal static class TaskAnswer
{
    public static string Of(ScopeNow now)
    {
        if (now.Task is { } id)
        {
            return now.Manifest.Tasks.TryGetValue(id, out var task)
                ? string.Join('\n', new[] { Ends(task), "Name it in each commit's message, in a line of its own: Task: " + id }.Concat(Terms(task)))
                : $"The manifest has no task '{id}', so nothing is granted by it.";
        }

        var own = now.Manifest.Tasks.Values.Where(task => task.Agents.Contains(now.Agent) && !(task.Expires <= now.Clock)).ToList();
        return own.Count == 0
            ? "You work under no task, and the manifest has none for you."
            : "You work under no task. Name one in each commit's message ('Task: ID') or in the branch's name:\n"
                + string.Join('\n', own.Select(Ends));
    }

    private static string Ends(TaskEntry task) =>
        $"{task.Id}, for {string.Join(", ", task.Agents)}, {(task.Expires is { } end ? $"until {Rfc3339.Write(end)}" : "without an end")}";

    private static IEnumerable<string> Terms(TaskEntry task)
    {
        if (task.Narrow is not null)
            yield return "It narrows your scope: my_scope says how.";
        foreach (var grant in task.Grants)
        {
            var subjects = grant.Kinds.SelectMany(kind => kind.Value).Select(pattern => $"'{pattern.Text}'");
            var until = grant.Expires is { } end ? $", until {Rfc3339.Write(end)}" : "";
            yield return Printable.Of($"It grants {string.Join(", ", subjects)}{until}: {grant.Because}");
        }
    }
}
