using System.Text.Json;

namespace ScopeAnalyzers.Review.Authors.Agents.Notes;

/// <summary>The JSON half of a note: which tool stands behind a key.</summary>
internal sealed class NoteMetadata
{
    private readonly Dictionary<string, NoteAuthor> authors = new(StringComparer.Ordinal);

    private NoteMetadata(string? problem) => Problem = problem;

    /// <summary>What could not be read.</summary>
    public string? Problem { get; private set; }

    /// <summary>Reads the text after the divider.</summary>
    public static NoteMetadata Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            var version = root.ValueKind == JsonValueKind.Object ? Text(root, "schema_version") : null;
            var metadata = new NoteMetadata(version?.StartsWith("authorship/3.", StringComparison.Ordinal) == true
                ? null : $"its schema is '{version}', not authorship/3");
            metadata.AddAll(root, "prompts");
            metadata.AddAll(root, "sessions");
            return metadata;
        }
        catch (JsonException)
        {
            return new NoteMetadata("its metadata is not JSON");
        }
    }

    /// <summary>Whom a key means: <c>human</c>, <c>h_…</c>, <c>s_…::t_…</c>, <c>s_…</c> or the hash of a prompt.</summary>
    public NoteAuthor Of(string key)
    {
        if (key == "human" || key.StartsWith("h_", StringComparison.Ordinal))
            return NoteAuthor.Person;

        var turn = key.IndexOf("::", StringComparison.Ordinal);
        return authors.TryGetValue(turn < 0 ? key : key.Substring(0, turn), out var author) ? author : NoteAuthor.SomeTool;
    }

    private void AddAll(JsonElement root, string member)
    {
        if (Member(root, member) is not { ValueKind: JsonValueKind.Object } entries)
            return;

        foreach (var entry in entries.EnumerateObject())
        {
            if (Member(entry.Value, "agent_id") is { } agent)
                authors[entry.Name] = new NoteAuthor(false, Text(agent, "tool"), Text(agent, "id"));
            else
                Problem ??= $"its entry '{entry.Name}' names no agent";
        }
    }

    private static JsonElement? Member(JsonElement element, string name) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } member && member.GetString() is { Length: > 0 } text ? text : null;
}
