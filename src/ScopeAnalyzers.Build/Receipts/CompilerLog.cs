using System.Globalization;
using System.Text.Json;
using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review;

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
               where properties.ContainsKey(ViolationProperties.ResourceId)
               select FindingOf(result, properties),
        ];
    }

    private static IEnumerable<JsonElement> Results(JsonDocument document) =>
        document.RootElement.GetProperty("runs").EnumerateArray().SelectMany(run => run.GetProperty("results").EnumerateArray());

    private static Finding FindingOf(JsonElement result, Dictionary<string, string?> properties)
    {
        var message = result.GetProperty("message");
        return new Finding(
            result.GetProperty("ruleId").GetString()!,
            Word<Level>(ViolationProperties.Level),
            Word<Outcome>(ViolationProperties.Outcome),
            new ResourceName(
                Text(ViolationProperties.ResourceKind)!, Text(ViolationProperties.ResourceId)!, Text(ViolationProperties.ResourceAct)!, Text(ViolationProperties.ResourcePart)),
            Text(ViolationProperties.File),
            Number(ViolationProperties.Line),
            Number(ViolationProperties.Column),
            Text(ViolationProperties.Agent),
            Text(ViolationProperties.Task),
            Text(ViolationProperties.Commit),
            Text(ViolationProperties.Evidence),
            ViolationProperties.Split(Text(ViolationProperties.By)),
            ViolationProperties.Split(Text(ViolationProperties.Missing)),
            (message.ValueKind == JsonValueKind.String ? message : message.GetProperty("text")).GetString()!);

        string? Text(string name) => properties.TryGetValue(name, out var value) ? value : null;
        int Number(string name) => int.Parse(Text(name)!, CultureInfo.InvariantCulture);
        T Word<T>(string name) where T : struct => (T)Enum.Parse(typeof(T), Text(name)!);
    }

    private static Dictionary<string, string?> CustomProperties(JsonElement result) =>
        result.TryGetProperty("properties", out var properties) && properties.TryGetProperty("customProperties", out var custom)
            ? custom.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.GetString())
            : [];
}
