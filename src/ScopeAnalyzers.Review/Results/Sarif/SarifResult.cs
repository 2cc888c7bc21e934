using ScopeAnalyzers.Review.Results.Log;
using System.Text.Json;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;

namespace ScopeAnalyzers.Review.Results.Sarif;

/// <summary>One finding as a result of a SARIF run.</summary>
internal static class SarifResult
{
    public static void Write(Utf8JsonWriter json, Finding finding, int ruleIndex, string root)
    {
        var (kind, level) = KindAndLevel(finding);
        json.WriteStartObject();
        json.WriteString("ruleId", finding.Id);
        json.WriteNumber("ruleIndex", ruleIndex);
        json.WriteString("kind", kind);
        json.WriteString("level", level);
        json.WriteStartObject("message");
        json.WriteString("text", finding.Message);
        json.WriteEndObject();
        WriteLocations(json, finding, root);
        json.WriteStartObject("partialFingerprints");
        json.WriteString("agentScope/v1", Fingerprint.Of(finding));
        json.WriteEndObject();
        WriteProperties(json, finding);
        json.WriteEndObject();
    }

    // SARIF 2.1.0, 3.27.10: what is not a failure has the level "none".
    private static (string Kind, string Level) KindAndLevel(Finding finding) => finding switch
    {
        { Outcome: Outcome.Indeterminate } => ("open", "none"),
        { Level: Level.Error } => ("fail", "error"),
        { Level: Level.Warning } => ("fail", "warning"),
        { Level: Level.Message } => ("informational", "none"),
        _ => ("review", "none"),
    };

    /// <summary>
    /// Where it is: what belongs to no file is where it is shown, or at the manifest. Code scanning refuses a result without a place.
    /// </summary>
    private static void WriteLocations(Utf8JsonWriter json, Finding finding, string root)
    {
        json.WriteStartArray("locations");
        json.WriteStartObject();
        WritePlace(json, finding.Location, root);
        if (IsSymbol(finding.Resource))
            WriteSymbol(json, finding.Resource);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WritePlace(Utf8JsonWriter json, Place place, string root)
    {
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString("uri", string.Join("/", place.File.Split('/').Select(Uri.EscapeDataString)));
        json.WriteString("uriBaseId", root);
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", Math.Max(1, place.Line));
        json.WriteNumber("startColumn", Math.Max(1, place.Column));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static bool IsSymbol(ResourceName resource) => resource.Kind is "api" or "namespace";

    private static void WriteSymbol(Utf8JsonWriter json, ResourceName symbol)
    {
        json.WriteStartArray("logicalLocations");
        json.WriteStartObject();
        json.WriteString("fullyQualifiedName", symbol.Id);
        json.WriteString("kind", symbol.Kind == "namespace" ? "namespace" : symbol.Id.StartsWith("T:", StringComparison.Ordinal) ? "type" : "member");
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteProperties(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject("properties");
        json.WriteStartObject("resource");
        json.WriteResource(finding.Resource);
        json.WriteEndObject();
        json.WriteString("outcome", finding.Outcome.Word());
        json.WriteAuthorAndReasons(finding);
        json.WriteEndObject();
    }
}
