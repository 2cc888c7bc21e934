using System.Text.Json;
using ScopeAnalyzers.Policy.Text;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results.Log;
using ScopeAnalyzers.Tool.Compile;

namespace ScopeAnalyzers.Tool.Check;

/// <summary>A review as <c>agent-scope/check-1</c> (cli.md, "JSON").</summary>
internal static class CheckJson
{
    /// <param name="compilations">The compilations that were evaluated, or null if none was asked for.</param>
    public static string Of(ReviewResult result, IReadOnlyList<EvaluatedCompilation>? compilations = null) => JsonText.Of(json =>
    {
        json.WriteStartObject();
        json.WriteString("schema", "agent-scope/check-1");
        json.WriteString("outcome", result.Outcome.Word());
        WriteBase(json, result.Base);
        json.WriteManifest(result.Source);
        json.WriteStartArray("changes");
        foreach (var change in result.Changes)
            WriteChange(json, change);
        json.WriteEndArray();
        json.WriteStartArray("findings");
        foreach (var finding in result.Findings)
            WriteFinding(json, finding);
        json.WriteEndArray();
        if (compilations is not null)
            WriteCompilations(json, compilations);
        json.WriteEndObject();
    });

    private static void WriteBase(Utf8JsonWriter json, BaseRef? source)
    {
        if (source is null)
        {
            json.WriteNull("base");
            return;
        }

        json.WriteStartObject("base");
        json.WriteString("ref", source.Ref);
        json.WriteString("commit", source.Commit);
        json.WriteString("mergeBase", source.MergeBase);
        json.WriteEndObject();
    }

    private static void WriteChange(Utf8JsonWriter json, Change change)
    {
        json.WriteStartObject();
        json.WriteString("path", change.Path);
        json.WriteString("act", change.Act.Word());
        json.WriteStartArray("agents");
        foreach (var touch in change.Agents)
        {
            json.WriteStartObject();
            json.WriteString("id", touch.Agent);
            json.WriteStrings("evidence", touch.Evidence);
            json.WriteString("session", touch.Session);
            json.WriteString("task", touch.Task);
            json.WriteStrings("commits", touch.Commits);
            json.WriteString("lines", touch.Lines.ToString());
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCompilations(Utf8JsonWriter json, IReadOnlyList<EvaluatedCompilation> compilations)
    {
        json.WriteStartArray("compilations");
        foreach (var compilation in compilations)
        {
            json.WriteStartObject();
            json.WriteString("project", compilation.Project);
            json.WriteString("name", compilation.Name);
            json.WriteStrings("files", compilation.Files);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteFinding(Utf8JsonWriter json, Finding finding)
    {
        json.WriteStartObject();
        json.WriteString("id", finding.Id);
        json.WriteString("level", finding.Level.Word());
        json.WriteString("outcome", finding.Outcome.Word());
        json.WriteStartObject("resource");
        json.WriteResource(finding.Resource);
        json.WriteEndObject();
        json.WritePlace(finding.File, finding.Line);
        json.WriteNumber("column", finding.Column);
        json.WriteAuthorAndReasons(finding);
        json.WriteString("message", finding.Message);
        json.WriteString("remedy", finding.Remedy);
        json.WriteEndObject();
    }
}
