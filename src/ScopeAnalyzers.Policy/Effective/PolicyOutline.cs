using ScopeAnalyzers.Policy.Decisions;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Effective;

/// <summary>What reports a policy, before any of its rules is read, of what it has nothing to say.</summary>
/// <param name="Names">The names by which its rules know symbols.</param>
public sealed record PolicyOutline(PolicyTraits Traits, RuleNames Names)
{
    private static readonly Kind[] CodeKinds = [Kind.Declare, Kind.Use, Kind.Apis, Kind.Capabilities];

    /// <summary>The outline of a policy.</summary>
    public static PolicyOutline Of(AgentPolicy scope) => new(
        (scope.Refusals.Count > 0 ? PolicyTraits.Refuses : 0)
            | (HoldsInSomeFiles(scope) ? PolicyTraits.HoldsInSomeFiles : 0)
            | (scope.Layers.Any(layer => layer.Kinds.ContainsKey(Kind.Use)) ? PolicyTraits.RestrictsUse : 0)
            | (scope.Layers.Any(layer => layer.Kinds.ContainsKey(Kind.Declare)) ? PolicyTraits.RestrictsDeclare : 0),
        RuleNames.Of(scope));

    private static bool HoldsInSomeFiles(AgentPolicy scope) => (
        from layer in scope.Layers
        from kind in CodeKinds
        where layer.Kinds.ContainsKey(kind)
        from list in new[] { layer.Kinds[kind].Allow, layer.Kinds[kind].Deny }
        where list is not null
        from rule in list.Rules
        select rule).Any(rule => rule.DependsOnFile);
}

/// <summary>What a policy is like.</summary>
[Flags]
public enum PolicyTraits
{
    /// <summary>None of these.</summary>
    None = 0,

    /// <summary>The agent may do nothing at all.</summary>
    Refuses = 1,

    /// <summary>A rule about code depends on the file.</summary>
    HoldsInSomeFiles = 2,

    /// <summary>It has rules about the namespaces that code uses.</summary>
    RestrictsUse = 4,

    /// <summary>It has rules about the namespaces that code declares in.</summary>
    RestrictsDeclare = 8,
}
