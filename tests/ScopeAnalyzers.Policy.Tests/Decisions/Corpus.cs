using System.Text.Json;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

/// <summary>The decisions that the language's specification gives as examples: every file of this folder, read as one.</summary>
internal static class Corpus
{
    private static readonly Lazy<IReadOnlyList<(string Name, JsonElement Root)>> Files = new(() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Decisions"), "*.json")
            .Order(StringComparer.Ordinal)
            .Select(path => (Path.GetFileNameWithoutExtension(path), JsonDocument.Parse(File.ReadAllBytes(path)).RootElement))]);

    /// <summary>The elements of a table, of all files.</summary>
    public static IEnumerable<JsonElement> Table(params string[] path) => Files.Value.SelectMany(file => Elements(file.Root, path));

    /// <summary>The clock of every decision that gives none.</summary>
    public static string Clock => Files.Value[0].Root.GetProperty("clock").GetString()!;

    /// <summary>A member of an object that any of the files may hold.</summary>
    public static JsonElement Member(string path, string name) => Files.Value
        .Select(file => file.Root.TryGetProperty(path, out var members) && members.TryGetProperty(name, out var found) ? found : default)
        .First(found => found.ValueKind == JsonValueKind.Object);

    /// <summary>The ids of the APIs that the corpus gives facts of.</summary>
    public static IEnumerable<string> SymbolIds => Files.Value
        .SelectMany(file => file.Root.TryGetProperty("symbols", out var symbols) ? symbols.EnumerateObject().Select(symbol => symbol.Name) : []);

    /// <summary>The facts of an API that the corpus names.</summary>
    public static SymbolFacts Symbol(string id) => Symbol(id, Member("symbols", id), nameOnly: false);

    public static SymbolFacts Symbol(string id, JsonElement facts, bool nameOnly) => new(
        id,
        facts.GetProperty("namespace").GetString()!,
        Strings(facts, "types"),
        Strings(facts, "overrides"),
        Strings(facts, "capabilities"),
        facts.GetProperty("keyword").GetBoolean(),
        nameOnly);

    public static string? Text(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? value.GetString() : null;

    public static IReadOnlyList<string> Strings(JsonElement element, string member) =>
        element.TryGetProperty(member, out var value) ? [.. value.EnumerateArray().Select(item => item.GetString()!)] : [];

    private static List<JsonElement> Elements(JsonElement root, string[] path)
    {
        foreach (var member in path)
        {
            if (!root.TryGetProperty(member, out root))
                return [];
        }

        return [.. root.EnumerateArray()];
    }
}
