using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Review.InForce.Manifests.Json;

namespace ScopeAnalyzers.Review.InForce.Manifests.Reading;

/// <summary>Reads <c>mode</c>.</summary>
internal static class Modes
{
    private static readonly string[] All = ["enforce", "warn", "audit"];

    /// <summary>The mode, or null if there is no node, or it is none.</summary>
    public static Mode? Read(JsonNode? node, ErrorList errors) =>
        node.AsWord("'mode'", All, errors) switch
        {
            "enforce" => Mode.Enforce,
            "warn" => Mode.Warn,
            "audit" => Mode.Audit,
            _ => null,
        };
}
