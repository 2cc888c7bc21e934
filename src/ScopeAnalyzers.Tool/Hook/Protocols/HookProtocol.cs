using System.Text.Json;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Tool.Hook.Protocols;

/// <summary>The hook protocol of one agent: how its words become a <see cref="HookCall"/>, and an answer its words.</summary>
/// <param name="Agent">The agent's id.</param>
/// <param name="Before">The events that come before a tool's use, by the agent's own names.</param>
/// <param name="After">The events that come after it.</param>
/// <param name="Start">The event at the beginning of a session, or null if none is answered.</param>
/// <param name="Read">Reads an event's input.</param>
/// <param name="Write">Writes an answer to the event of this name.</param>
/// <param name="FailsByExitCode">Whether exit code 2 denies; else the answer alone does.</param>
internal sealed record HookProtocol(
    string Agent,
    IReadOnlyList<string> Before,
    IReadOnlyList<string> After,
    string? Start,
    Func<JsonElement, string, HookWords> Read,
    Func<HookAnswer, string, string?> Write,
    bool FailsByExitCode = true)
{
    /// <summary>Whether the client takes "allow" for an answer, which lets a call run without a question to a person.</summary>
    public bool MayAllow { get; init; } = true;

    /// <summary>The event of a change to the client's own settings, which it takes over at once, or null if it has none.</summary>
    public string? Settings { get; init; }

    /// <summary>The events that are answered.</summary>
    public IEnumerable<string> Events => [.. Before, .. After, .. new[] { Start, Settings }.OfType<string>()];

    /// <summary>Whether an event is answered.</summary>
    public bool Knows(string name) => Events.Contains(name);
}

/// <summary>An event's input in the words of one tool call.</summary>
/// <param name="Tool">The tool's name; null for an event that is a file edit by itself.</param>
internal sealed record HookWords(string? Session, string? Directory, string? Tool, JsonElement Input)
{
    /// <summary>The MCP tool that is called, by the fields in which the client says so; null if it is none, or its name says it.</summary>
    public ToolResource? Mcp { get; init; }

    /// <summary>What the tool answered, where the protocol tells it after the call.</summary>
    public JsonElement Response { get; init; }
}
