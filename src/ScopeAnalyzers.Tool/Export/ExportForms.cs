using ScopeAnalyzers.Tool.Export.Forms;

namespace ScopeAnalyzers.Tool.Export;

/// <summary>The agents whose settings can be written, one row each.</summary>
internal static class ExportForms
{
    public static IReadOnlyList<ExportForm> All { get; } = [ClaudeCodeForm.Form, CodexForm.Form, CopilotForm.Form, CursorForm.Form,
        GeminiForm.Form];
}
