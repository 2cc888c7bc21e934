using NJsonSchema;

namespace ScopeAnalyzers.Tool.Tests.Schemas;

/// <summary>The JSON schemas that ship, and the official one of SARIF.</summary>
internal static class Schema
{
    /// <summary>What a text breaks of a shipped schema, each as a line, or none if it is valid.</summary>
    public static async Task<IReadOnlyList<string>> Broken(string schema, string json) =>
        await BrokenOf(Repository.Read(Path.Combine("src", "ScopeAnalyzers.Review", "schema", $"{schema}.schema.json")), json);

    /// <summary>What a text breaks of the official schema of SARIF 2.1.0.</summary>
    public static async Task<IReadOnlyList<string>> BrokenOfSarif(string json) =>
        await BrokenOf(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Schemas", "sarif-2.1.0.json")), json);

    private static async Task<IReadOnlyList<string>> BrokenOf(string text, string json)
    {
        var schema = await JsonSchema.FromJsonAsync(text);
        return [.. schema.Validate(json).Select(error => $"{error.Path}: {error.Kind}")];
    }
}
