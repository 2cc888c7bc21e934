namespace ScopeAnalyzers.Tool;

/// <summary>The agents whose settings can be written, one row each.</summary>
internal static class ExportForms
{
    public static IReadOnlyList<ExportForm> All { get; } = [ClaudeCodeForm.Form, CodexForm.Form, CopilotForm.Form, CursorForm.Form, GeminiForm.Form];
}
