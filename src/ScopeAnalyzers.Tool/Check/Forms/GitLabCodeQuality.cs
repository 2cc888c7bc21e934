using System.Text.Json;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Review.Results.Sarif;

namespace ScopeAnalyzers.Tool.Check.Forms;

/// <summary>A check as a code quality report of GitLab, which shows each finding in the merge request.</summary>
internal static class GitLabCodeQuality
{
    public static string Of(CheckAnswer answer) => JsonText.Of(json =>
    {
        json.WriteStartArray();
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var finding in answer.Result.Findings.Where(finding => finding.Level != Level.Log))
            Write(json, finding.Message, finding.Id, Unique(Fingerprint.Of(finding), seen), SeverityOf(finding.Level), finding.Location);
        if (answer.UnboundCode is { } file)
            Write(json, OutcomeLine.Unbound, "not-evaluated", "agent-scope/not-evaluated", "info", new Place(file, 1, 1));
        json.WriteEndArray();
    });

    private static void Write(Utf8JsonWriter json, string text, string check, string fingerprint, string severity, Place place)
    {
        json.WriteStartObject();
        json.WriteString("description", Printable.Of(text));
        json.WriteString("check_name", check);
        json.WriteString("fingerprint", fingerprint);
        json.WriteString("severity", severity);
        json.WriteStartObject("location");
        json.WriteString("path", place.File);
        json.WriteStartObject("lines");
        json.WriteNumber("begin", Math.Max(1, place.Line));
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static string SeverityOf(Level level) => level switch { Level.Error => "critical", Level.Warning => "minor", _ => "info" };

    // GitLab shows one finding of each fingerprint.
    private static string Unique(string fingerprint, Dictionary<string, int> seen)
    {
        var before = seen.GetValueOrDefault(fingerprint);
        seen[fingerprint] = before + 1;
        return before == 0 ? fingerprint : $"{fingerprint}-{before + 1}";
    }
}
