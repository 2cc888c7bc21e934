using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Analyzer.Evaluation;

/// <summary>A policy's deny rules about symbols.</summary>
internal static class DenyRules
{
    private static readonly Kind[] SymbolKinds = [Kind.Apis, Kind.Capabilities, Kind.Use];

    /// <summary>The policy without its <c>allow</c> lists about symbols.</summary>
    public static AgentPolicy Of(AgentPolicy scope) => scope with
    {
        Ceiling = scope.Ceiling is null ? null : Of(scope.Ceiling),
        Own = [.. scope.Own.Select(Of)],
        Narrow = scope.Narrow is null ? null : Of(scope.Narrow),
    };

    /// <summary>Whether the policy has no list about symbols that lets in.</summary>
    public static bool AreAll(AgentPolicy scope) =>
        scope.Layers.All(layer => SymbolKinds.All(kind => !layer.Kinds.TryGetValue(kind, out var lists) || lists.Allow is null));

    /// <summary>Whether the policy says anything of what code uses.</summary>
    public static bool RestrictsSymbols(AgentPolicy scope) =>
        scope.Layers.Any(layer => SymbolKinds.Any(layer.Kinds.ContainsKey));

    private static Scope Of(Scope layer) => layer with
    {
        Kinds = layer.Kinds.ToDictionary(
            pair => pair.Key,
            pair => SymbolKinds.Contains(pair.Key) ? pair.Value with { Allow = null } : pair.Value),
    };
}
