using System.Text.Json;

namespace ScopeAnalyzers.Tool.Hook.Protocols;

/// <summary>
/// Reads the patch that Claude Code tells of an edit it made: hunks whose lines begin with a blank, <c>+</c> or <c>-</c>.
/// </summary>
internal static class ClientPatch
{
    /// <summary>The lines that the edit wrote, or null if the answer has no patch, as that of a new file.</summary>
    public static string? In(JsonElement response)
    {
        if (response.ValueKind != JsonValueKind.Object || !response.TryGetProperty("structuredPatch", out var hunks)
            || hunks.ValueKind != JsonValueKind.Array || hunks.GetArrayLength() == 0)
            return null;
        var lines = hunks.EnumerateArray()
            .SelectMany(hunk => hunk.TryGetProperty("lines", out var own) ? own.EnumerateArray().AsEnumerable() : [])
            .Select(line => line.ValueKind == JsonValueKind.String ? line.GetString()! : "");
        return string.Join('\n', lines.Where(line => line.StartsWith('+')).Select(line => line[1..]));
    }
}
