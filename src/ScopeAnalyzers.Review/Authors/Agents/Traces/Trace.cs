using System.Text.Json;

namespace ScopeAnalyzers.Review.Authors.Agents.Traces;

/// <summary>
/// Reads <c>.agent-trace/traces.jsonl</c>: a record a line, or one record over many. Only what evidence needs must be there.
/// </summary>
internal static class Trace
{
    /// <summary>Where records are kept, by custom.</summary>
    public const string FileName = ".agent-trace/traces.jsonl";

    /// <summary>Reads the text of a file; never throws.</summary>
    public static TraceReading Parse(string text)
    {
        if (Record(text, 1) is { } single)
            return new TraceReading([single], null);

        var records = new List<TraceRecord>();
        var bad = new List<int>();
        var lines = text.TrimStart('\uFEFF').Split('\n');
        for (var number = 1; number <= lines.Length; number++)
        {
            if (lines[number - 1].Trim().Length == 0)
                continue;
            if (Record(lines[number - 1], number) is { } record)
                records.Add(record);
            else
                bad.Add(number);
        }

        return new TraceReading(records, bad.Count == 0 ? null : Problem(bad));
    }

    private static string Problem(List<int> bad) =>
        bad.Count == 1 ? $"line {bad[0]} is not a trace record" : $"{bad.Count} lines are not trace records, the first is line {bad[0]}";

    private static TraceRecord? Record(string text, int line)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var root = document.RootElement;
            if (Member(root, "files") is not { ValueKind: JsonValueKind.Array } files)
                return null;

            var metadata = Member(root, "metadata");
            return new TraceRecord(
                line,
                Text(Member(root, "vcs"), "revision"),
                Text(Member(root, "tool"), "name"),
                Text(metadata, "session_id") ?? Text(metadata, "conversation_id"),
                [.. files.EnumerateArray().Select(File).OfType<TraceFile>()]);
        }
        catch (Exception e) when (e is JsonException or FormatException)
        {
            return null;
        }
    }

    // A record with a file that has no path is not a record. A file that people alone worked on is not a machine's; one that says
    // nothing of contributors is the tool's that wrote the record.
    private static TraceFile? File(JsonElement file)
    {
        var path = Text(file, "path") ?? throw new FormatException();
        var contributors = Contributors(file).ToList();
        return contributors.Count > 0 && contributors.All(type => type == "human")
            ? null
            : new TraceFile(path, contributors.Count == 0 || contributors.Any(type => type is "ai" or "mixed" or null));
    }

    // On a range, over that of its conversation.
    private static IEnumerable<string?> Contributors(JsonElement file) =>
        from conversation in Items(file, "conversations")
        let own = Type(conversation)
        from type in Items(conversation, "ranges").Select(Type).DefaultIfEmpty(own)
        select type ?? own;

    private static string? Type(JsonElement element) => Text(Member(element, "contributor"), "type");

    private static List<JsonElement> Items(JsonElement element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];

    private static JsonElement? Member(JsonElement? element, string name) =>
        element is { ValueKind: JsonValueKind.Object } members && members.TryGetProperty(name, out var member) ? member : null;

    private static string? Text(JsonElement? element, string name) =>
        Member(element, name) is { ValueKind: JsonValueKind.String } member && member.GetString() is { Length: > 0 } text ? text : null;
}
