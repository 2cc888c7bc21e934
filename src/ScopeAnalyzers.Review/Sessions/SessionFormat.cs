using System.Globalization;
using System.Text.Json;
using ScopeAnalyzers.Review.Results.Log;

namespace ScopeAnalyzers.Review.Sessions;

/// <summary>The form in which a session is kept: one JSON object, <c>"schema": "agent-scope/work-session-1"</c>.</summary>
internal static class SessionFormat
{
    private const string Schema = "agent-scope/work-session-1";

    public static string Write(AgentSession session) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", Schema);
        json.WriteString("id", session.Id);
        json.WriteString("agent", session.Agent);
        json.WriteString("task", session.Task);
        json.WriteString("operator", session.Operator);
        json.WriteString("root", session.Root);
        json.WriteString("branch", session.Branch);
        json.WriteBoolean("linked", session.IsLinked);
        json.WriteString("head", session.Head);
        json.WriteString("email", session.Email);
        json.WriteString("key", session.PublicKey);
        json.WriteBoolean("certified", session.IsCertified);
        json.WriteString("started", Text(session.Started));
        json.WriteString("ends", Text(session.Ends));
        json.WriteString("state", session.State.ToString());
        json.WriteString("closed", session.Closed is { } closed ? Text(closed) : null);
        json.WriteString("next", session.Next);
        json.WriteStartObject("replaced");
        foreach (var setting in session.Replaced)
            json.WriteString(setting.Key, setting.Value);
        json.WriteEndObject();
        json.WriteEndObject();
    });

    /// <summary>The session that a text describes, or null if it describes none.</summary>
    public static AgentSession? Read(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            var json = document.RootElement;
            if (json.GetProperty("schema").GetString() != Schema)
                return null;
            string Of(string name) => json.GetProperty(name).GetString() ?? throw new FormatException();
            return new AgentSession(
                Of("id"), Of("agent"), Of("task"), json.GetProperty("operator").GetString(), Of("root"), Of("branch"),
                json.GetProperty("linked").GetBoolean(), Of("head"), Of("email"), Of("key"), json.GetProperty("certified").GetBoolean(),
                json.GetProperty("started").GetDateTimeOffset(), json.GetProperty("ends").GetDateTimeOffset(),
                (SessionState)Enum.Parse(typeof(SessionState), Of("state")))
            {
                Closed = json.GetProperty("closed").ValueKind == JsonValueKind.Null ? null : json.GetProperty("closed").GetDateTimeOffset(),
                Next = json.GetProperty("next").GetString(),
                Replaced = json.GetProperty("replaced").EnumerateObject().ToDictionary(each => each.Name, each => each.Value.GetString()),
            };
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or InvalidOperationException or FormatException
            or ArgumentException)
        {
            return null;
        }
    }

    private static string Text(DateTimeOffset time) => time.ToString("O", CultureInfo.InvariantCulture);
}
