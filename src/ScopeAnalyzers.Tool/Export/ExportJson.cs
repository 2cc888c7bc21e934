using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Tool.Export.Forms;

namespace ScopeAnalyzers.Tool.Export;

/// <summary>An export as <c>agent-scope/export-1</c> (cli.md, "JSON").</summary>
internal static class ExportJson
{
    public static string Of(ExportedSettings export) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "agent-scope/export-1");
        json.WriteString("agent", export.Form.Agent);
        json.WriteString("task", export.Task);
        json.WriteStartArray("files");
        foreach (var file in export.Files)
        {
            json.WriteStartObject();
            json.WriteString("path", file.Path);
            json.WriteString("text", file.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("unsaid");
        foreach (var unsaid in export.Unsaid)
        {
            json.WriteStartObject();
            json.WriteString("rule", unsaid.Rule);
            json.WriteString("why", unsaid.Why);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    });
}
