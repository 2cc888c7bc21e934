using System.Text.RegularExpressions;
using ScopeAnalyzers.Policy.Capabilities;
using ScopeAnalyzers.Policy.Model;
using ScopeAnalyzers.Policy.Patterns;
using ScopeAnalyzers.Policy.Resources;

namespace ScopeAnalyzers.Policy.Decisions;

/// <summary>
/// The plain names of what policies are about: APIs of the capability map and of the manifest's own classes, and what deny rules name. A
/// name that only looks like one of them would pass a reader, and no rule.
/// </summary>
public static class DeniedNames
{
    private static readonly Regex Name = new(@"(?<![\w:])[A-Z]:|(\w+)", RegexOptions.CultureInvariant);

    private static readonly Lazy<HashSet<string>> OfMap =
        new(() => new(CapabilityMap.Names.SelectMany(CapabilityMap.PatternsOf).SelectMany(Names), StringComparer.Ordinal));

    /// <summary>Whether the capability map or the policy has the name.</summary>
    public static bool Contain(AgentPolicy scope, string name) =>
        OfMap.Value.Contains(name) || Patterns(scope).SelectMany(Names).Contains(name, StringComparer.Ordinal);

    private static IEnumerable<Pattern> Patterns(AgentPolicy scope) =>
        scope.Capabilities.Values.SelectMany(own => own.Apis).Concat(
            from layer in scope.Layers
            from kind in new[] { Kind.Use, Kind.Apis, Kind.Packages }
            where layer.Kinds.ContainsKey(kind)
            from rule in layer.Kinds[kind].Deny?.Rules ?? (IReadOnlyList<Rule>)[]
            select rule.Match);

    private static IEnumerable<string> Names(Pattern pattern) =>
        from Match match in Name.Matches(pattern.Text) where match.Groups[1].Success select match.Groups[1].Value;
}
