using ScopeAnalyzers.Policy;
using ScopeAnalyzers.Review.Json;

namespace ScopeAnalyzers.Review;

/// <summary>Reads <c>mode</c>.</summary>
internal static class Modes
{
    private static readonly (string Word, Mode Mode)[] All = [("enforce", Mode.Enforce), ("warn", Mode.Warn), ("audit", Mode.Audit)];

    /// <summary>The mode; null where there is no node, or it is none.</summary>
    public static Mode? Read(JsonNode? node, ErrorList errors) =>
        node.AsWord("'mode'", [.. All.Select(row => row.Word)], errors) is { } word ? All.First(row => row.Word == word).Mode : null;
}
