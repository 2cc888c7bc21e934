using System.Text.Json;
using ScopeAnalyzers.Policy;

namespace ScopeAnalyzers.Build;

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
            .. from run in document.RootElement.GetProperty("runs").EnumerateArray()
               from result in run.GetProperty("results").EnumerateArray()
               where result.TryGetProperty("ruleId", out var id) && id.ValueEquals(Receipt.Id)
               select Receipt.FromProperties(CustomProperties(result)) into receipt
               where receipt is not null
               select receipt,
        ];
    }

    private static Dictionary<string, string?> CustomProperties(JsonElement result) =>
        result.TryGetProperty("properties", out var properties) && properties.TryGetProperty("customProperties", out var custom)
            ? custom.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString())
            : [];
}
