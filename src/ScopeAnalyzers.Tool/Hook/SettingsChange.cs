using System.Text;
using System.Text.Json;
using ScopeAnalyzers.Review;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Tool.Hook.Protocols;

namespace ScopeAnalyzers.Tool.Hook;

/// <summary>
/// Answers that a client's settings changed in the middle of a session: a change that switches this hook off does not take effect in it.
/// </summary>
internal static class SettingsChange
{
    private const string Ours = "agent-scope";

    private static readonly JsonDocumentOptions Lenient = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true };

    /// <param name="isInForce">Whether a manifest is in force where the session works.</param>
    public static HookAnswer Answer(JsonElement input, ReviewRequest request, bool isInForce)
    {
        if (!isInForce || input.Text("file_path") is not { } file || WhatIsOff(file, request) is not { } off)
            return new HookAnswer(HookDecision.None);
        return new HookAnswer(HookDecision.Deny,
            $"'{file}' {off}, so this change does not take effect in the session. A person who means it starts a new session.");
    }

    private static string? WhatIsOff(string file, ReviewRequest request)
    {
        var text = File.Exists(file) ? File.ReadAllText(file) : "";
        if (text.Length > 0 && HasHooksOff(text))
            return "switches all hooks off";
        return HeldUs(file, request) && !text.Contains(Ours, StringComparison.Ordinal) ? "no longer calls agent-scope" : null;
    }

    private static bool HasHooksOff(string text)
    {
        using var json = JsonDocument.Parse(text, Lenient);
        return json.RootElement.ValueKind == JsonValueKind.Object && json.RootElement.TryGetProperty("disableAllHooks", out var off)
            && off.ValueKind != JsonValueKind.False;
    }

    // What the last commit has of the file is what the session began with, or nearly so.
    private static bool HeldUs(string file, ReviewRequest request)
    {
        if (Path.GetDirectoryName(file) is not { } folder || RepositoryReader.RootOf(folder) is not { } root)
            return false;
        var path = Path.GetRelativePath(root, file).Replace('\\', '/');
        var held = RepositoryReader.ContentsAt(request with { Directory = root }, "HEAD", [path], CancellationToken.None);
        return held.TryGetValue(path, out var bytes) && Encoding.UTF8.GetString(bytes).Contains(Ours, StringComparison.Ordinal);
    }
}
