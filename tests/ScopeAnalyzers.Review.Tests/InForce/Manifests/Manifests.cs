using System.Text;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.Tests.InForce.Manifests;

/// <summary>Reads manifests that a test writes as text.</summary>
internal static class Manifests
{
    public static ManifestReading Read(string json, params (string Id, string Json)[] taskFiles) => ManifestReader.Read(
        Text("agent-scope.json", json),
        [.. taskFiles.Select(file => Text($".agent-scope/tasks/{file.Id}.json", file.Json))]);

    public static ManifestText Text(string path, string json) => new(path, Encoding.UTF8.GetBytes(json));
}
