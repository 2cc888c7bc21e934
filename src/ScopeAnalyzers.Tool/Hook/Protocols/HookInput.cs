using System.Text.Json;

namespace ScopeAnalyzers.Tool.Hook.Protocols;

/// <summary>Reads members of a hook's input.</summary>
internal static class HookInput
{
    /// <summary>A text, or null if there is none.</summary>
    public static string? Text(this JsonElement input, string name) =>
        input.ValueKind == JsonValueKind.Object && input.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() : null;

    /// <summary>A text that must be there.</summary>
    /// <exception cref="FormatException">It is not.</exception>
    public static string Needed(this JsonElement input, string name) =>
        input.Text(name) ?? throw new FormatException($"the hook's input has no '{name}'");

    /// <summary>An object, or one inside a text; an undefined element where there is none.</summary>
    public static JsonElement Object(this JsonElement input, string name)
    {
        if (!input.TryGetProperty(name, out var value))
            return default;
        if (value.ValueKind != JsonValueKind.String)
            return value;
        using var inner = JsonDocument.Parse(value.GetString()!);
        return inner.RootElement.Clone();
    }
}
