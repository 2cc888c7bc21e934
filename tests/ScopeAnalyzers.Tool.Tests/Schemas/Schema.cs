using NJsonSchema;

namespace ScopeAnalyzers.Tool.Tests;

/// <summary>The JSON schemas that ship, and the official one of SARIF.</summary>
internal static class Schema
{
    /// <summary>What a text breaks of a shipped schema, each as a line; none where it is valid.</summary>
    public static async Task<IReadOnlyList<string>> Broken(string schema, string json) =>
        await BrokenOf(Path.Combine("src", "ScopeAnalyzers.Review", "schema", $"{schema}.schema.json"), json);

    private static async Task<IReadOnlyList<string>> BrokenOf(string path, string json)
    {
        var schema = await JsonSchema.FromJsonAsync(Repository.Read(path));
        return [.. schema.Validate(json).Select(error => $"{error.Path}: {error.Kind}")];
    }
}
