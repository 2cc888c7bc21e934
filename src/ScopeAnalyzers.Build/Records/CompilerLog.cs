using System.Text.Json;
using ScopeAnalyzers.Policy.Receipts;
using ScopeAnalyzers.Review.Model;
using ScopeAnalyzers.Review.Results;

namespace ScopeAnalyzers.Build.Records;

/// <summary>The compiler's SARIF log, of version 1 or 2.1: a user's own <c>ErrorLog</c> may be either.</summary>
internal static class CompilerLog
{
    /// <summary>The file that an <c>ErrorLog</c> property names: it may end in <c>,version=2.1</c>.</summary>
    public static string FileOf(string errorLog)
    {
        var comma = errorLog.LastIndexOf(",version", StringComparison.OrdinalIgnoreCase);
        var semicolon = errorLog.LastIndexOf(";version", StringComparison.OrdinalIgnoreCase);
        var end = Math.Max(comma, semicolon);
        return end < 0 ? errorLog : errorLog.Substring(0, end);
    }

    /// <summary>The analyzer's receipts in the log.</summary>
    /// <exception cref="JsonException">The file is no SARIF log.</exception>
    public static IReadOnlyList<Receipt> ReadReceipts(Stream log)
    {
        using var document = JsonDocument.Parse(log);
        return
        [
            .. from result in Results(document)
               where result.TryGetProperty("ruleId", out var id) && id.ValueEquals(Receipt.Id)
               select Receipt.FromProperties(CustomProperties(result)) into receipt
               where receipt is not null
               select receipt,
        ];
    }

    /// <summary>The analyzer's findings in the log.</summary>
    /// <exception cref="JsonException">The file is no SARIF log.</exception>
    public static IReadOnlyList<Finding> ReadFindings(Stream log)
    {
        using var document = JsonDocument.Parse(log);
        return
        [
            .. from result in Results(document)
               let properties = CustomProperties(result)
               where AnalyzerFinding.IsIn(properties)
               select AnalyzerFinding.Of(result.GetProperty("ruleId").GetString()!, properties, MessageOf(result)),
        ];
    }

    private static IEnumerable<JsonElement> Results(JsonDocument document) =>
        document.RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray());

    private static string MessageOf(JsonElement result)
    {
        var message = result.GetProperty("message");
        return (message.ValueKind == JsonValueKind.String ? message : message.GetProperty("text")).GetString()!;
    }

    private static Dictionary<string, string?> CustomProperties(JsonElement result) =>
        result.TryGetProperty("properties", out var properties) && properties.TryGetProperty("customProperties", out var custom)
            ? custom.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString())
            : [];
}
