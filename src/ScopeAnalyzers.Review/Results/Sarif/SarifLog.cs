using System.Text.Json;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results.Log;

namespace ScopeAnalyzers.Review.Results.Sarif;

/// <summary>
/// A review as SARIF 2.1.0 (records.md, "SARIF"), in one run: code scanning refuses a file with several runs of one tool and category.
/// </summary>
public static class SarifLog
{
    private const string Root = "REPOSITORY";

    /// <summary>The text of the log; the same review gives the same text.</summary>
    /// <param name="version">The checker's version.</param>
    public static string Of(ReviewResult result, string version) => JsonText.Of(json => Write(json, result, version));

    private static void Write(Utf8JsonWriter json, ReviewResult result, string version)
    {
        json.WriteStartObject();
        json.WriteString("$schema", "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        WriteRun(json, result, version);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, ReviewResult result, string version)
    {
        var rules = result.Findings.Select(finding => finding.Id).Distinct().OrderBy(id => id, StringComparer.Ordinal).ToList();
        json.WriteStartObject();
        WriteTool(json, version, rules);
        json.WriteStartObject("automationDetails");
        json.WriteString("id", "agent-scope/");
        json.WriteEndObject();
        WriteProvenance(json, result);
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        foreach (var finding in result.Findings)
            SarifResult.Write(json, finding, rules.IndexOf(finding.Id), Root);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteTool(Utf8JsonWriter json, string version, IReadOnlyList<string> rules)
    {
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "ScopeAnalyzers");
        json.WriteString("version", version);
        json.WriteStartArray("rules");
        foreach (var row in rules.Select(DiagnosticTable.Of))
        {
            json.WriteStartObject();
            json.WriteString("id", row.Id);
            json.WriteStartObject("shortDescription");
            json.WriteString("text", row.Title);
            json.WriteEndObject();
            json.WriteString("helpUri", row.HelpLink);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void WriteProvenance(Utf8JsonWriter json, ReviewResult result)
    {
        if (result.Root is not { } root)
            return;
        var address = new Uri(
            "file://" + (root.StartsWith("/", StringComparison.Ordinal) ? "" : "/")
                + Uri.EscapeDataString(root).Replace("%2F", "/").Replace("%3A", ":") + "/");
        json.WriteStartObject("originalUriBaseIds");
        json.WriteStartObject(Root);
        json.WriteString("uri", address.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteStartArray("versionControlProvenance");
        json.WriteStartObject();
        json.WriteString("repositoryUri", result.Repository is { } repository ? "https://" + repository.Replace(" ", "%20") : address.AbsoluteUri);
        if (result.Head is { } head)
            json.WriteString("revisionId", head);
        json.WriteStartObject("mappedTo");
        json.WriteString("uriBaseId", Root);
        json.WriteEndObject();
        json.WriteStartObject("properties");
        json.WriteString("base", result.Base?.Ref);
        json.WriteString("mergeBase", result.Base?.MergeBase);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
    }
}
