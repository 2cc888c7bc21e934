using System.Text.Json;

namespace ScopeAnalyzers.Review.Authors.Agents;

/// <summary>The agents that are known without being declared, read from the embedded <c>known-agents.json</c>.</summary>
public static class KnownAgents
{
    /// <summary>The id of an agent that evidence speaks of without saying which (evidence.md, "Kinds of evidence").</summary>
    public const string Unknown = "unknown";

    private static readonly Lazy<IReadOnlyList<KnownAgent>> Shipped = new(Read);

    /// <summary>The shipped table, agents before automation.</summary>
    internal static IReadOnlyList<KnownAgent> Load() => Shipped.Value;

    /// <summary>The ids of the agents; not those of what only runs them.</summary>
    public static IReadOnlyList<string> Ids => [.. Load().Where(agent => !agent.IsAutomation).Select(agent => agent.Id)];

    private static List<KnownAgent> Read()
    {
        using var stream = typeof(KnownAgents).Assembly.GetManifestResourceStream("known-agents.json")
            ?? throw new InvalidOperationException("known-agents.json is not in the assembly");
        using var document = JsonDocument.Parse(stream, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
        var root = document.RootElement;
        return
        [
            .. root.GetProperty("agents").EnumerateArray().Select(entry => Agent(entry, isAutomation: false)),
            .. root.GetProperty("automation").EnumerateArray().Select(entry => Agent(entry, isAutomation: true)),
        ];
    }

    private static KnownAgent Agent(JsonElement entry, bool isAutomation) => new(
        entry.GetProperty("id").GetString()!,
        Strings(entry, "names"),
        Strings(entry, "exactNames"),
        [.. entry.GetProperty("marks").EnumerateArray().Select(Mark)],
        isAutomation);

    private static Mark Mark(JsonElement entry)
    {
        var kind = entry.EnumerateObject().First(member => member.Name is not ("session" or "source"));
        return new Mark(
            (MarkKind)Enum.Parse(typeof(MarkKind), kind.Name, ignoreCase: true),
            kind.Value.ToString(),
            entry.TryGetProperty("session", out var session) && session.ValueKind == JsonValueKind.True,
            session.ValueKind == JsonValueKind.Array ? Strings(entry, "session") : [],
            entry.GetProperty("source").GetString() == "seen");
    }

    private static List<string> Strings(JsonElement entry, string member) =>
        entry.TryGetProperty(member, out var list) ? [.. list.EnumerateArray().Select(item => item.GetString()!)] : [];
}
