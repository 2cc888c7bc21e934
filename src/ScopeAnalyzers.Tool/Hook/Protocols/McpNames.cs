using System.Text.Json;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Tool.Hook.Protocols;

/// <summary>The names of MCP tools in one form, <c>mcp__SERVER__TOOL</c>, whatever form a client writes them in.</summary>
internal static class McpNames
{
    private const string Prefix = "mcp__";

    // Tools that look only, by how their names begin.
    private static readonly string[] Reading = ["read", "get", "list", "search", "find", "view", "show", "describe", "fetch", "lookup", "query"];

    /// <summary>Gemini CLI says server and tool in fields of their own; without them the name is <c>mcp_SERVER_TOOL</c>.</summary>
    public static ToolResource? OfGemini(string tool, JsonElement input) =>
        input.TryGetProperty("mcp_context", out var context) && context.Text("server_name") is { } server
            ? new ToolResource($"{Prefix}{server}__{context.Text("tool_name") ?? tool}")
            : tool.StartsWith("mcp_", StringComparison.Ordinal) && !tool.StartsWith(Prefix, StringComparison.Ordinal)
                ? new ToolResource(Prefix + tool["mcp_".Length..]) { IsJoined = true } : null;

    /// <summary>Copilot writes <c>SERVER-TOOL</c>; none of its own tools has a dash.</summary>
    public static ToolResource? OfCopilot(string tool) =>
        tool.Contains('-', StringComparison.Ordinal) ? new ToolResource(Prefix + tool) { IsJoined = true } : null;

    /// <summary>The tool that a name itself says, or null if it says none.</summary>
    public static ToolResource? Of(string tool) =>
        tool.StartsWith(Prefix, StringComparison.Ordinal) ? new ToolResource(tool)
        : tool.StartsWith("MCP:", StringComparison.Ordinal) ? new ToolResource(Prefix + tool["MCP:".Length..].Replace(' ', '_'))
        : null;

    /// <summary>Whether the name of a tool says that it only looks: then a path that it is given is not written.</summary>
    public static bool OnlyReads(ToolResource tool)
    {
        var name = tool.Name[Prefix.Length..];
        var start = tool.IsJoined ? name.LastIndexOf('-') + 1 : name.IndexOf("__", StringComparison.Ordinal) is var at and >= 0 ? at + 2 : 0;
        return Reading.Any(verb => name[start..].StartsWith(verb, StringComparison.OrdinalIgnoreCase));
    }
}
