using System.Text.Json;
using ScopeAnalyzers.Review.Results.Log;

namespace ScopeAnalyzers.Tool.Hook.Protocols;

/// <summary>The agents whose hook protocols are documented, one row each.</summary>
internal static class HookProtocols
{
    public static IReadOnlyList<HookProtocol> All { get; } =
    [
        new("claude-code", ["PreToolUse"], ["PostToolUse"], "SessionStart", SnakeCase, (answer, name) => Specific(answer, name, mayAsk: true))
        {
            Settings = "ConfigChange",
        },

        // Codex takes "ask" for an unknown word, and runs the call: what cannot be evaluated is denied. It refuses "allow".
        new("codex", ["PreToolUse"], ["PostToolUse"], "SessionStart", SnakeCase, (answer, name) => Specific(answer, name, mayAsk: false))
        {
            MayAllow = false,
        },
        new("gemini", ["BeforeTool"], ["AfterTool"], "SessionStart", GeminiWords, Gemini),
        new("copilot", ["preToolUse"], ["postToolUse"], "sessionStart", CamelCase, Copilot, FailsByExitCode: false),
        new("cursor", ["preToolUse", "beforeShellExecution", "beforeMCPExecution"], ["postToolUse", "afterFileEdit"], null, Cursor, CursorAnswer),
    ];

    /// <summary>The protocol of an agent, or null if there is none.</summary>
    public static HookProtocol? Find(string agent) => All.FirstOrDefault(row => row.Agent == agent);

    private static HookWords SnakeCase(JsonElement input, string name) =>
        new(input.Text("session_id"), input.Text("cwd"), input.Needed("tool_name"), input.Object("tool_input"))
        {
            Response = input.TryGetProperty("tool_response", out var response) ? response : default,
        };

    private static HookWords GeminiWords(JsonElement input, string name)
    {
        var words = SnakeCase(input, name);
        return words with { Mcp = McpNames.OfGemini(words.Tool!, input) };
    }

    // toolArgs is an object, in older versions a text that holds one.
    private static HookWords CamelCase(JsonElement input, string name) =>
        new(input.Text("sessionId"), input.Text("cwd"), input.Needed("toolName"), input.Object("toolArgs"))
        {
            Mcp = McpNames.OfCopilot(input.Needed("toolName")),
        };

    private static HookWords Cursor(JsonElement input, string name)
    {
        var folder = input.Text("cwd") is { Length: > 0 } cwd ? cwd
            : input.TryGetProperty("workspace_roots", out var roots) && roots.ValueKind == JsonValueKind.Array
                && roots.GetArrayLength() > 0 ? roots[0].GetString()
            : null;
        var session = input.Text("conversation_id");
        return name switch
        {
            "beforeShellExecution" => new HookWords(session, folder, "Shell", input),
            "beforeMCPExecution" => new HookWords(session, folder, "MCP:" + input.Needed("tool_name"), input.Object("tool_input")),
            "afterFileEdit" => new HookWords(session, folder, null, input),
            _ => new HookWords(session, folder, input.Needed("tool_name"), input.Object("tool_input")),
        };
    }

    private static string? Specific(HookAnswer answer, string name, bool mayAsk) => answer.Context is { } context
        ? Written(json => Specific(json, name, () => json.WriteString("additionalContext", context)))
        : name == "ConfigChange" ? Blocked(answer)
        : Answer(answer, (json, decision) => Specific(json, name, () =>
        {
            json.WriteString("permissionDecision", decision == "ask" && !mayAsk ? "deny" : decision);
            json.WriteString("permissionDecisionReason", answer.Reason);
        }));

    private static void Specific(Utf8JsonWriter json, string name, Action write)
    {
        json.WriteStartObject("hookSpecificOutput");
        json.WriteString("hookEventName", name);
        write();
        json.WriteEndObject();
    }

    // What changed for other reasons than a tool's call is blocked, not denied.
    private static string? Blocked(HookAnswer answer) => Answer(answer, (json, _) =>
    {
        json.WriteString("decision", "block");
        json.WriteString("reason", answer.Reason);
    });

    private static string? Gemini(HookAnswer answer, string name) => answer.Context is { } context
        ? Written(json => Specific(json, name, () => json.WriteString("additionalContext", context)))
        : Answer(answer, (json, decision) =>
        {
            json.WriteString("decision", decision == "ask" ? "deny" : decision);
            json.WriteString("reason", answer.Reason);
        }) ?? "{}";

    private static string? Copilot(HookAnswer answer, string name) => answer.Context is { } context
        ? Written(json => json.WriteString("additionalContext", context))
        : Answer(answer, (json, decision) =>
        {
            json.WriteString("permissionDecision", decision);
            json.WriteString("permissionDecisionReason", answer.Reason);
        });

    private static string? CursorAnswer(HookAnswer answer, string name) => Answer(answer, (json, decision) =>
    {
        json.WriteString("permission", decision);
        json.WriteString("user_message", answer.Reason);
        json.WriteString("agent_message", answer.Reason);
    }) ?? "{}";

    // Nothing to say is said by silence: the agent's own settings decide.
    private static string? Answer(HookAnswer answer, Action<Utf8JsonWriter, string> write)
    {
        var decision = answer.Decision switch
        {
            HookDecision.Allow => "allow",
            HookDecision.Ask => "ask",
            HookDecision.Deny => "deny",
            _ => null,
        };
        return decision is null ? null : Written(json => write(json, decision));
    }

    private static string Written(Action<Utf8JsonWriter> write) => JsonText.Of(
        json =>
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        },
        indented: false);
}
