using ScopeAnalyzers.Review.Results.Log;

namespace ScopeAnalyzers.Tool.Export.Forms;

/// <summary>The form <c>{ "permissions": { "allow": […], "deny": […] } }</c>.</summary>
internal static class PermissionsJson
{
    public static string Of(ExportedRules files, ExportedRules tools) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("permissions");
        json.WriteStrings("allow", files.Allow.Concat(tools.Allow).Select(rule => rule.Words));
        json.WriteStrings("deny", files.Deny.Concat(tools.Deny).Select(rule => rule.Words));
        json.WriteEndObject();
        json.WriteEndObject();
    }) + "\n";
}
