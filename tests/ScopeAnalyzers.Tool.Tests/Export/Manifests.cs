using System.Text;
using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests;
using ScopeAnalyzers.Review.InForce.Manifests.Json;
using ScopeAnalyzers.Tool.Export;
using ScopeAnalyzers.Tool.Export.Forms;

namespace ScopeAnalyzers.Tool.Tests.Export;

/// <summary>Manifests by their text.</summary>
internal static class Manifests
{
    public static Manifest Of(string json)
    {
        var reading = ManifestReader.Read(new ManifestText("agent-scope.json", Encoding.UTF8.GetBytes(json)), []);
        Assert.Empty(reading.Errors.Select(error => $"{error.Place}: {error.Message}"));
        return reading.Manifest!;
    }

    public static ExportedSettings Export(Manifest manifest, string agent, string? task = null) =>
        ExportForms.All.Single(form => form.Agent == agent)
            .Of(manifest, AgentPolicy.Resolve(manifest, agent, task, new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero)));
}
