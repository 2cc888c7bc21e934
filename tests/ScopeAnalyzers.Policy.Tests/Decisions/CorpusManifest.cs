using System.Text;
using System.Text.Json;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Policy.Tests.Decisions;

/// <summary>Manifests of the corpus, read by the reader that ships.</summary>
internal static class CorpusManifest
{
    public static Manifest Named(string name) => Of(Corpus.Member("manifests", name));

    /// <summary>A manifest with its task files.</summary>
    public static Manifest Of(JsonElement entry)
    {
        var tasks = entry.TryGetProperty("taskFiles", out var files)
            ? files.EnumerateObject().Select(file => Text($".agent-scope/tasks/{file.Name}.json", file.Value.GetRawText()))
            : [];
        return Of(entry.GetProperty("manifest").GetRawText(), [.. tasks]);
    }

    public static Manifest Of(string json, params ManifestText[] tasks)
    {
        var reading = ManifestReader.Read(Text("agent-scope.json", json), tasks);
        return reading.Manifest ?? throw new InvalidOperationException(string.Join("\n", reading.Errors));
    }

    private static ManifestText Text(string path, string json) => new(path, Encoding.UTF8.GetBytes(json));
}
