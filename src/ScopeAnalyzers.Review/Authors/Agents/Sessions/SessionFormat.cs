using System.Globalization;
using System.Text;
using System.Text.Json;

namespace ScopeAnalyzers.Review.Authors.Agents.Sessions;

/// <summary>The form of a record in a session's file: one JSON object a line, <c>"schema": "agent-scope/session-1"</c>.</summary>
internal static class SessionFormat
{
    private const string Schema = "agent-scope/session-1";

    /// <summary>A record as a line, without its end.</summary>
    public static string Write(SessionRecord record)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("schema", Schema);
            json.WriteString("kind", record is SessionStart ? "start" : "edit");
            json.WriteString("agent", record.Agent);
            json.WriteString("session", record.Session);
            json.WriteString("root", record.Root);
            json.WriteString("time", record.Time.ToString("O", CultureInfo.InvariantCulture));
            if (record is SessionStart start)
                WriteStart(json, start);
            else if (record is SessionEdit edit)
                WriteEdit(json, edit);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.ToArray());
    }

    /// <summary>The record on a line; null for what is none.</summary>
    public static SessionRecord? Read(string line)
    {
        try
        {
            using var document = JsonDocument.Parse(line);
            var json = document.RootElement;
            if (json.ValueKind != JsonValueKind.Object || Text(json, "schema") != Schema)
                return null;

            var (agent, session, root) = (Text(json, "agent")!, Text(json, "session")!, Text(json, "root")!);
            var time = json.GetProperty("time").GetDateTimeOffset();
            return Text(json, "kind") switch
            {
                "start" =>
                    new SessionStart(agent, session, root, time,
                        [.. json.GetProperty("dirty").EnumerateArray().Select(path => path.GetString()!)]),
                "edit" => new SessionEdit(
                    agent,
                    session,
                    root,
                    time,
                    Text(json, "task"),
                    Text(json, "head"),
                    Text(json, "path")!,
                    [.. json.GetProperty("lines").EnumerateArray().Select(hash => hash.GetUInt32())]),
                _ => null,
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private static void WriteStart(Utf8JsonWriter json, SessionStart start)
    {
        json.WriteStartArray("dirty");
        foreach (var path in start.Dirty)
            json.WriteStringValue(path);
        json.WriteEndArray();
    }

    private static void WriteEdit(Utf8JsonWriter json, SessionEdit edit)
    {
        json.WriteString("task", edit.Task);
        json.WriteString("head", edit.Head);
        json.WriteString("path", edit.Path);
        json.WriteStartArray("lines");
        foreach (var hash in edit.Lines)
            json.WriteNumberValue(hash);
        json.WriteEndArray();
    }

    private static string? Text(JsonElement json, string name)
    {
        var member = json.GetProperty(name);
        return member.GetString() ?? (name is "task" or "head" ? null : throw new FormatException());
    }
}
